import type { Library } from '#domain/library.ts';
import { find } from '#domain/library.ts';
import { blocksOf } from './block.ts';
import { factsOf } from './facts.ts';
import { indexPath } from './index-address.ts';
import { type Postings, writeMetadata } from './pagefind-files.ts';
import type { PlacedRecord } from './placed-record.ts';
import { topicTitle } from './records.ts';
import type { SearchRecord } from './search-record.ts';
import { tokenChunks } from './token-chunks.ts';
import { type VocabularyWord, vocabularyShards } from './vocabulary.ts';

/** Everything that the index of a site is made of. */
export type IndexParts = {
  library: Library;
  records: readonly SearchRecord[];
  placed: readonly PlacedRecord[];
  tokens: ReadonlyMap<string, Postings>;
  /** Pagefind's own version, which its files name. */
  pagefindVersion: string;
};

/** The files of an index by their path; the same parts give the same bytes. */
export function indexFiles({
  library,
  records,
  placed,
  tokens,
  pagefindVersion,
}: IndexParts): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const chunks = tokenChunks(tokens);
  for (const [number, { bytes }] of chunks.entries()) files.set(indexPath.chunk(number.toString(36)), bytes);
  files.set(
    indexPath.metadata,
    writeMetadata(
      pagefindVersion,
      placed.map(({ end }, number) => [number.toString(36), end]),
      chunks.map(({ from, to }, number) => [from, to, number.toString(36)]),
    ),
  );
  for (const [number, record] of records.entries()) {
    const place = placed[number];
    if (!place) continue;
    for (const [index, block] of blocksOf(record, place).entries())
      files.set(indexPath.block(number, index), json(block));
  }
  const { heads, tails } = vocabularyShards(vocabularyOf(records, placed));
  for (const [number, { text }] of heads.entries()) files.set(indexPath.head(number), utf8(text));
  for (const [number, { text }] of tails.entries()) files.set(indexPath.tail(number), utf8(text));
  const facts = factsOf(records, placed, {
    languages: library.site.languages,
    heads: heads.map(({ begins }) => begins),
    tails: tails.map(({ begins }) => begins),
    labels: {
      person: (id) => find(library.people, id)?.name ?? id,
      topic: (id, language) => topicTitle(library, language, id),
    },
  });
  return files.set(indexPath.facts, json(facts));
}

type Usage = { counts: Record<string, number>; within: Set<string>; spellings: Map<string, number> };

/** Every word of the records with how often it is used, and the spelling that is used most. */
function vocabularyOf(records: readonly SearchRecord[], placed: readonly PlacedRecord[]): VocabularyWord[] {
  const found = new Map<string, Usage>();
  const usageOf = (folded: string): Usage => {
    const usage: Usage = found.get(folded) ?? { counts: {}, within: new Set(), spellings: new Map() };
    found.set(folded, usage);
    return usage;
  };
  for (const [number, { words, parts }] of placed.entries()) {
    const language = records[number]?.language ?? '';
    for (const { folded, written } of words) {
      const { spellings } = usageOf(folded);
      spellings.set(written, (spellings.get(written) ?? 0) + 1);
    }
    for (const folded of new Set(words.map((word) => word.folded))) {
      const { counts } = usageOf(folded);
      counts[language] = (counts[language] ?? 0) + 1;
    }
    for (const part of parts) usageOf(part).within.add(language);
  }
  return [...found].map(([folded, { counts, within, spellings }]) => ({
    folded,
    counts,
    within: [...within].sort(),
    written: mostUsed(spellings) ?? folded,
  }));
}

function mostUsed(spellings: ReadonlyMap<string, number>): string | undefined {
  return [...spellings].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0]?.[0];
}

function json(value: unknown): Uint8Array {
  return utf8(JSON.stringify(value));
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
