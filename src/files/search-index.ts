import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { libraryOf } from '#domain/content.ts';
import type { Instant } from '#domain/instant.ts';
import { compoundSplitter } from '#search/compounds.ts';
import { indexAddress, versionAddress } from '#search/index-address.ts';
import { indexFiles } from '#search/index-files.ts';
import { Lexicon } from '#search/lexicon.ts';
import { type Postings, pagefindBytes, readIndexChunk } from '#search/pagefind-files.ts';
import { type PlacedRecord, placeRecord } from '#search/placed-record.ts';
import { searchRecords } from '#search/records.ts';
import type { SearchRecord } from '#search/search-record.ts';
import { siteWords } from '#search/site-words.ts';
import { isToken, recordOf, tokenMaker } from '#search/tokens.ts';
import { readContent } from './content.ts';
import { contentFolder } from './surroundings.ts';
import { readWordList } from './word-lists.ts';

/** A built site, the project's folder, and the moment that decides what is published. */
export type SearchedSite = { folder: string; root: string; now: Instant };

/**
 * Writes the search index of the published content into a built site; returns how many pages and passages can be found.
 * Its files are named by what they hold, and what an earlier build left there is removed.
 */
export async function writeSearchIndex({ folder, root, now }: SearchedSite): Promise<number> {
  const content = await readContent({ root: contentFolder(root), now });
  const library = libraryOf(content, { hidden: false });
  const bodies = new Map(
    [...content.episodes, ...content.posts, ...content.pages].flatMap(({ source, body }) =>
      body ? [[bodyName(source.file, content.name), body] as const] : [],
    ),
  );
  const records = searchRecords(library, bodies);
  const tokensOf = tokenMaker(compoundSplitter(await lexiconsOf(library.site.languages, records)));
  const placed = records.map((record, number) => placeRecord(record, number, tokensOf));
  const { tokens, code, version } = await pagefindIndex(placed);
  await rm(join(folder, indexAddress('')), { recursive: true, force: true });
  const wasm = await writeHashed(folder, new Map([['pagefind.wasm', code]]));
  const index = await writeHashed(
    folder,
    indexFiles({ library, records, placed, tokens, pagefindVersion: version }),
  );
  await write(join(folder, versionAddress), Buffer.from(JSON.stringify({ index, wasm })));
  return records.length;
}

/** `content/posts/da/a/index.mdx` becomes `posts/da/a`. */
function bodyName(file: string, root: string): string {
  return file.slice(root.length + 1).replace(/(?:\/index)?\.mdx$/, '');
}

async function lexiconsOf(
  languages: readonly string[],
  records: readonly SearchRecord[],
): Promise<Record<string, Lexicon>> {
  const lexicons = languages.map(async (language): Promise<[string, Lexicon]> => {
    const dictionary = await readWordList(language);
    return [language, new Lexicon(language, { dictionary, site: siteWords(records, language) })];
  });
  return Object.fromEntries(await Promise.all(lexicons));
}

/** Has Pagefind index the records, and takes its index apart. */
async function pagefindIndex(placed: readonly PlacedRecord[]) {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'zz', verbose: false });
    if (!index) throw new Error(errors.join('; '));
    const added = await Promise.all(
      placed.map(({ html }, number) => index.addHTMLFile({ url: `/${number}/`, content: html })),
    );
    const written = await index.getFiles();
    const failed = [...added.flatMap((one) => one.errors), ...written.errors];
    if (failed.length > 0) throw new Error(`The search index cannot be written: ${failed.join('; ')}`);
    const of = (form: RegExp) =>
      written.files.filter(({ path }) => form.test(path)).map(({ content }) => content);
    const chunks = of(/\.pf_index$/).flatMap((chunk) => readIndexChunk(gunzipSync(chunk)));
    const [code] = of(/^wasm\.unknown\.pagefind$/);
    const [entry] = of(/^pagefind-entry\.json$/);
    if (!code || !entry) throw new Error('Pagefind gave no WebAssembly.');
    const { version } = JSON.parse(new TextDecoder().decode(entry)) as { version: string };
    return { tokens: byRecord(chunks), code: pagefindBytes(gunzipSync(code)), version };
  } finally {
    await close();
  }
}

/** Pagefind numbers pages as it pleases; a record's own token says which page it has become. */
function byRecord(chunks: readonly (readonly [string, Postings])[]): Map<string, Postings> {
  const records = new Map<number, number>();
  for (const [token, postings] of chunks) {
    const record = recordOf(token);
    const [page] = postings.keys();
    if (record !== undefined && page !== undefined) records.set(page, record);
  }
  const tokens = new Map<string, Postings>();
  for (const [token, postings] of chunks) {
    if (!isToken(token) || recordOf(token) !== undefined) continue;
    const known: Postings = tokens.get(token) ?? new Map();
    tokens.set(token, known);
    for (const [page, places] of postings) known.set(records.get(page) ?? -1, places);
  }
  return tokens;
}

/** Packs files into a folder that is named by what they hold; returns that name. */
async function writeHashed(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  const packed = [...files]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, bytes]) => {
      hash.update(path).update(bytes);
      return [path, gzipSync(bytes, { level: 9 })] as const;
    });
  const name = hash.digest('hex').slice(0, 12);
  for (const [path, bytes] of packed) await write(join(folder, indexAddress(name), `${path}.pack`), bytes);
  return name;
}

async function write(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
}
