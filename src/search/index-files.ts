import type { Library } from '#domain/library.ts';
import { find } from '#domain/library.ts';
import { blocksOf } from './block.ts';
import { factsOf, spellFacts } from './facts.ts';
import { indexPath } from './index-address.ts';
import { placeSite, sitePostings } from './placed-site.ts';
import { topicTitle } from './records.ts';
import type { SearchRecord } from './search-record.ts';
import { siteVocabulary } from './site-vocabulary.ts';
import { tokenChunks } from './token-chunks.ts';
import { vocabularyShards } from './vocabulary.ts';

/** What can be found, the words of which compounds may be made (folded, by language), and Pagefind's version, which its files name. */
export type IndexSource = {
  library: Library;
  records: readonly SearchRecord[];
  dictionaries: Readonly<Record<string, ReadonlySet<string>>>;
  pagefindVersion: string;
};

/** The files of an index by their path; the same source gives the same bytes. */
export function indexFiles({
  library,
  records,
  dictionaries,
  pagefindVersion,
}: IndexSource): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const site = placeSite(records, dictionaries);
  const { placed } = site;
  const chunks = tokenChunks(sitePostings(site));
  for (const [number, { bytes }] of chunks.entries()) files.set(indexPath.chunk(number), bytes);
  for (const [number, record] of records.entries()) {
    const place = placed[number];
    if (!place) continue;
    for (const [index, block] of blocksOf(record, place).entries())
      files.set(indexPath.block(number, index), json(block));
  }
  const { heads, tails } = vocabularyShards(siteVocabulary(site));
  for (const [number, { text }] of heads.entries()) files.set(indexPath.head(number), utf8(text));
  for (const [number, { text }] of tails.entries()) files.set(indexPath.tail(number), utf8(text));
  const labels = {
    person: (id: string) => find(library.people, id)?.name ?? id,
    topic: (id: string, language: string) => topicTitle(library, language, id),
  };
  const facts = factsOf(records, placed, labels, {
    languages: library.site.languages,
    heads: heads.map(({ begins }) => begins),
    tails: tails.map(({ begins }) => begins),
    chunks: chunks.map(({ from }) => from),
    pagefind: pagefindVersion,
  });
  return files.set(indexPath.facts, utf8(spellFacts(facts)));
}

function json(value: unknown): Uint8Array {
  return utf8(JSON.stringify(value));
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
