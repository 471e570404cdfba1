import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { close, createIndex } from 'pagefind';
import { pagefindBytes } from '#files/pagefind-program.ts';
import { pagefindChunk } from '#search/chunk-columns.ts';
import type { PlacedSite } from '#search/placed-site.ts';
import { tokensOf, wordToken } from '#search/tokens.ts';

/** Where a token stands: records by number, each with its places in rising order. */
export type Postings = Map<number, number[]>;

type IndexPage = readonly [delta: number, locations: readonly number[], meta: readonly number[]];
type IndexWord = readonly [word: string, pages: readonly IndexPage[], variants: readonly unknown[]];

/** The postings in our own chunks, read as Pagefind reads them. */
export function readChunks(chunks: Iterable<{ bytes: Uint8Array }>): Map<string, Postings> {
  return new Map([...chunks].flatMap(({ bytes }) => readChunk(pagefindChunk(bytes))));
}

function readChunk(bytes: Uint8Array): [string, Postings][] {
  const [words] = decode(bytes) as [readonly IndexWord[]];
  return words.map(([word, pages]) => [word, postingsOf(pages)]);
}

/**
 * What Pagefind itself makes of the records, each word being given to it as its tokens, joined. Pagefind numbers pages as
 * it pleases, so each begins with a word of its own that says which record it is.
 */
export async function pagefindPostings(site: PlacedSite): Promise<Map<string, Postings>> {
  try {
    const { index } = await createIndex({ forceLanguage: 'zz' });
    if (!index) throw new Error('Pagefind makes no index.');
    for (const [record, text] of textsOf(site).entries()) {
      const content = `<html lang="zz"><body><p>${nameOf(record)} ${text}</p></body></html>`;
      const { errors } = await index.addHTMLFile({ url: `/${record}/`, content });
      if (errors.length > 0) throw new Error(errors.join('; '));
    }
    const { files } = await index.getFiles();
    const chunks = files.filter(({ path }) => path.endsWith('.pf_index'));
    const words = chunks.flatMap(({ content }) => readChunk(pagefindBytes(gunzipSync(content))));
    return byRecord(words, site.records.length);
  } finally {
    await close();
  }
}

function nameOf(record: number): string {
  return wordToken(`recordnumber${record}`);
}

function textsOf({ records, placed, numbers, split }: PlacedSite): string[] {
  return placed.map(({ words }, record) =>
    [...words]
      .map((word) => tokensOf(numbers.wordAt(word), records[record]?.language ?? '', split).join('~'))
      .join(' '),
  );
}

function byRecord(words: readonly (readonly [string, Postings])[], count: number): Map<string, Postings> {
  const found = new Map(words);
  const records = new Map<number, number>();
  for (let record = 0; record < count; record++) {
    for (const page of found.get(nameOf(record))?.keys() ?? []) records.set(page, record);
    found.delete(nameOf(record));
  }
  // Beside the tokens Pagefind keeps what stands joined as a word of its own, which ends in no single sign.
  const tokens = words.filter(([word]) => found.has(word) && /^[^λπω]*[λπω]$/u.test(word));
  return new Map(
    tokens.map(([word, postings]) => {
      const renumbered = [...postings].map(([page, places]) => [records.get(page) ?? -1, places] as const);
      return [word, new Map(renumbered.sort(([one], [other]) => one - other))];
    }),
  );
}

/**
 * Pages and places are counted from one to the next. A negative number is no place, but says how the following ones weigh,
 * and that counting begins anew.
 */
function postingsOf(pages: readonly IndexPage[]): Postings {
  let page = 0;
  return new Map(
    pages.map(([delta, locations]) => {
      page += delta;
      const places = new Set<number>();
      let place = 0;
      for (const step of locations) {
        place = step < 0 ? 0 : place + step;
        if (step >= 0) places.add(place);
      }
      return [page, [...places].sort((one, other) => one - other)];
    }),
  );
}
