import type { Library } from '#domain/library.ts';
import { versionAddress } from '#search/index-address.ts';
import { indexFiles } from '#search/index-files.ts';
import type { SearchRecord } from '#search/search-record.ts';
import type { NamedSite } from '#search/site-names.ts';
import { codeSum } from './code-sum.ts';
import { KeptPieces } from './kept-pieces.ts';
import { packFolder } from './packed-folder.ts';
import { readPagefindProgram } from './pagefind-program.ts';
import { readWordLists } from './word-lists.ts';

/** How many pages and passages can be found, and which kept piece each file of the index is. */
export type IndexPlan = { count: number; files: readonly (readonly [address: string, piece: string])[] };

/** What an index is made of: everything that can be found, what people and topics are called, and the languages of the site. */
export type IndexedSite = { library: NamedSite; records: readonly SearchRecord[] };

/** Names the index of this content, so that the same one need not be made again. */
export function indexName(library: Library, texts: readonly string[]): string {
  return KeptPieces.nameOf('index', indexCode(), JSON.stringify(library), ...texts);
}

/** The plan of that name: the one of an earlier build, or a new one of what `ask` answers with. */
export async function findOrMakePlan(
  name: string,
  kept: KeptPieces,
  ask: () => Promise<IndexedSite>,
): Promise<IndexPlan> {
  const known = kept.find(name);
  if (known) return JSON.parse(new TextDecoder().decode(known));
  const plan = await planIndex(await ask(), kept);
  kept.add(name, Buffer.from(JSON.stringify(plan)));
  return plan;
}

/** Makes the plan of a site's index, and those pieces that are not kept yet. */
export async function planIndex({ library, records }: IndexedSite, kept: KeptPieces): Promise<IndexPlan> {
  const program = await readPagefindProgram(kept);
  const dictionaries = await readWordLists(library.site.languages, indexCode(), kept);
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
