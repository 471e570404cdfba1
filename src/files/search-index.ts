import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { libraryOf } from '#domain/content.ts';
import type { Instant } from '#domain/instant.ts';
import type { Library } from '#domain/library.ts';
import { indexAddress, versionAddress } from '#search/index-address.ts';
import { indexFiles } from '#search/index-files.ts';
import { type Bodies, searchRecords } from '#search/records.ts';
import { currentContent } from './current-content.ts';
import { makePagefindProgram } from './pagefind-program.ts';
import { readWordList } from './word-lists.ts';

/** A built site, the project's folder, and the moment that decides what is published. */
export type SearchedSite = { folder: string; root: string; now: Instant };

/**
 * Writes the search index of the published content into a built site; returns how many pages and passages can be found.
 * Whatever an earlier build left in its place is removed.
 */
export async function writeSearchIndex({ folder, root, now }: SearchedSite): Promise<number> {
  const content = await currentContent({ root, now });
  const bodies = [...content.episodes, ...content.posts, ...content.pages].flatMap(({ source, body }) =>
    body ? [[bodyName(source.file, content.name), body] as const] : [],
  );
  const { files, count } = await makeSearchIndex(libraryOf(content, { hidden: false }), new Map(bodies));
  await rm(join(folder, indexAddress('')), { recursive: true, force: true });
  for (const [address, bytes] of files) {
    const file = join(folder, address);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  return count;
}

/** `content/posts/da/a/index.mdx` becomes `posts/da/a`. */
function bodyName(file: string, root: string): string {
  return file.slice(root.length + 1).replace(/(?:\/index)?\.mdx$/, '');
}

/** The files of the search, by their address on the site, and how many pages and passages can be found. */
export type SearchIndex = { files: ReadonlyMap<string, Uint8Array>; count: number };

/** Makes the index of a Library: the same content gives the same bytes. */
export async function makeSearchIndex(library: Library, bodies: Bodies): Promise<SearchIndex> {
  const records = searchRecords(library, bodies);
  const { code, version } = await makePagefindProgram();
  const dictionaries = await readDictionaries(library.site.languages);
  const wasm = hashedFolder(new Map([['pagefind.wasm', code]]));
  const index = hashedFolder(indexFiles({ library, records, dictionaries, pagefindVersion: version }));
  const today = Buffer.from(JSON.stringify({ index: index.name, wasm: wasm.name }));
  return { files: new Map([...wasm.files, ...index.files, [versionAddress, today]]), count: records.length };
}

async function readDictionaries(languages: readonly string[]): Promise<Record<string, ReadonlySet<string>>> {
  const lists = languages.map(
    async (language): Promise<[string, ReadonlySet<string>]> => [language, await readWordList(language)],
  );
  return Object.fromEntries(await Promise.all(lists));
}

/** Packs files into a folder that is named by what they hold. */
function hashedFolder(files: ReadonlyMap<string, Uint8Array>): {
  name: string;
  files: [string, Uint8Array][];
} {
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  const hash = createHash('sha256');
  for (const [path, bytes] of sorted) hash.update(`${path} ${bytes.length}\n`).update(bytes);
  const name = hash.digest('hex').slice(0, 12);
  const packed = sorted.map(([path, bytes]): [string, Uint8Array] => [
    `${indexAddress(name)}/${path}.pack`,
    gzipSync(bytes, { level: 9 }),
  ]);
  return { name, files: packed };
}
