import type { Content } from '#domain/content.ts';
import type { Library } from '#domain/library.ts';
import { versionAddress } from '#search/index-address.ts';
import { indexFiles } from '#search/index-files.ts';
import { type Bodies, searchRecords } from '#search/records.ts';
import { codeSum } from './code-sum.ts';
import { KeptPieces } from './kept-pieces.ts';
import { packFolder } from './packed-folder.ts';
import { readPagefindProgram } from './pagefind-program.ts';
import { readWordLists } from './word-lists.ts';

/** How many pages and passages can be found, and which kept piece each file of the index is. */
export type IndexPlan = { count: number; files: readonly (readonly [address: string, piece: string])[] };

/** The plan of this content's index: the one of an earlier build, when nothing has changed since that it is made of. */
export async function readIndexPlan(
  library: Library,
  content: Content,
  kept: KeptPieces,
): Promise<IndexPlan> {
  const code = indexCode();
  const entries = [...content.episodes, ...content.posts, ...content.pages];
  const texts = entries.flatMap(({ source }) => [source.file, source.body]);
  const name = KeptPieces.nameOf('index', code, JSON.stringify(library), ...texts);
  const known = kept.find(name);
  if (known) return JSON.parse(new TextDecoder().decode(known));
  const bodies = entries.flatMap(({ source, body }) =>
    body ? [[bodyName(source.file, content.name), body] as const] : [],
  );
  const plan = await planIndex(library, new Map(bodies), kept, code);
  kept.add(name, Buffer.from(JSON.stringify(plan)));
  return plan;
}

/** `content/posts/da/a/index.mdx` becomes `posts/da/a`. */
function bodyName(file: string, root: string): string {
  return file.slice(root.length + 1).replace(/(?:\/index)?\.mdx$/, '');
}

/** Makes the plan of a Library's index, and those pieces that are not kept yet. */
export async function planIndex(
  library: Library,
  bodies: Bodies,
  kept: KeptPieces,
  code = indexCode(),
): Promise<IndexPlan> {
  const records = searchRecords(library, bodies);
  const program = await readPagefindProgram(kept);
  const dictionaries = await readWordLists(library.site.languages, code, kept);
  const wasm = await packFolder([['pagefind.wasm', program.code]], kept);
  const files = indexFiles({ library, records, dictionaries, pagefindVersion: program.version });
  const index = await packFolder(files, kept);
  const today = Buffer.from(JSON.stringify({ index: index.name, wasm: wasm.name }));
  const piece = KeptPieces.nameOf(today);
  if (!kept.find(piece)) kept.add(piece, today);
  return { count: records.length, files: [...wasm.files, ...index.files, [versionAddress, piece]] };
}

/** A sum of the code that makes records and index. */
function indexCode(): string {
  return codeSum(['domain', 'i18n', 'bodies', 'search', 'files']);
}
