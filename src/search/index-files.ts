import { blocksOf } from './block.ts';
import { factsOf, spellFacts } from './facts.ts';
import { indexPath } from './index-address.ts';
import { placeSite, sitePostings } from './placed-site.ts';
import type { SearchRecord } from './search-record.ts';
import { type NamedSite, siteNames } from './site-names.ts';
import { siteVocabulary } from './site-vocabulary.ts';
import { tokenChunks } from './token-chunks.ts';
import { vocabularyShards } from './vocabulary.ts';
import type { WordList } from './word-list.ts';

/** What can be found, the words of which compounds may be made, by language, and Pagefind's version, which its files name. */
export type IndexSource = {
  library: NamedSite;
  records: readonly SearchRecord[];
  dictionaries: Readonly<Record<string, WordList>>;
  pagefindVersion: string;
};

/** The files of an index with their paths, one after the other; the same source gives the same bytes. */
export function* indexFiles({
  library,
  records,
  dictionaries,
  pagefindVersion,
}: IndexSource): Generator<[path: string, bytes: Uint8Array]> {
  const site = placeSite(records, dictionaries);
  const { placed } = site;
  const chunks: string[] = [];
  for (const { from, bytes } of tokenChunks(sitePostings(site))) {
    yield [indexPath.chunk(chunks.length), bytes];
    chunks.push(from);
  }
  for (const [number, record] of records.entries()) {
    const place = placed[number];
    if (!place) continue;
    for (const [index, block] of blocksOf(record, place).entries())
      yield [indexPath.block(number, index), utf8(JSON.stringify(block))];
  }
  const { heads, tails } = vocabularyShards(siteVocabulary(site));
  for (const [number, { text }] of heads.entries()) yield [indexPath.head(number), utf8(text)];
  for (const [number, { text }] of tails.entries()) yield [indexPath.tail(number), utf8(text)];
  const facts = factsOf(records, placed, siteNames(library), {
    languages: library.site.languages,
    heads: heads.map(({ begins }) => begins),
    tails: tails.map(({ begins }) => begins),
    chunks,
    pagefind: pagefindVersion,
  });
  yield [indexPath.facts, utf8(spellFacts(facts))];
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
