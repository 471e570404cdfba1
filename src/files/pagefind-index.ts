import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { type Postings, pagefindBytes, readIndexChunk } from '#search/pagefind-files.ts';
import type { PlacedRecord } from '#search/placed-record.ts';
import { isToken, recordOf } from '#search/tokens.ts';

/** What Pagefind made of the records: where each token stands, its WebAssembly, and its own version. */
export type PagefindIndex = { tokens: ReadonlyMap<string, Postings>; code: Uint8Array; version: string };

/** Has Pagefind index the records, and takes its index apart. Throws what Pagefind has to say. */
export async function indexWithPagefind(placed: readonly PlacedRecord[]): Promise<PagefindIndex> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'zz', verbose: false });
    if (!index) throw new Error(errors.join('; '));
    const added = await Promise.all(
      placed.map(({ html }, number) => index.addHTMLFile({ url: `/${number}/`, content: html })),
    );
    const made = await index.getFiles();
    const failed = [...added.flatMap((one) => one.errors), ...made.errors];
    if (failed.length > 0) throw new Error(`The search index cannot be made: ${failed.join('; ')}`);
    const contents = (form: RegExp) =>
      made.files.filter(({ path }) => form.test(path)).map(({ content }) => content);
    const chunks = contents(/\.pf_index$/).flatMap((chunk) => readIndexChunk(gunzipSync(chunk)));
    const [code] = contents(/^wasm\.unknown\.pagefind$/);
    const [entry] = contents(/^pagefind-entry\.json$/);
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
    for (const [page, places] of postings) {
      const record = records.get(page);
      if (record === undefined) throw new Error(`Pagefind lost the name of page ${page}.`);
      known.set(record, places);
    }
  }
  return tokens;
}
