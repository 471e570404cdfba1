import { type Finds, merged } from './finds.ts';
import type { IndexReader } from './index-reader.ts';
import type { Query, QueryTerm } from './query.ts';
import { findExactly, findJoined, findWord } from './word-search.ts';

/** A term as it was found; `offset` is where it stands in the question. */
export type FoundTerm = { term: QueryTerm; offset: number; finds: Finds; meant?: string | undefined };

/** Finds everything that is asked for. Where two words are one word on the site, that is found in place of both. */
export async function findTerms(
  reader: IndexReader,
  { terms, pairs }: Query,
  language: string,
): Promise<FoundTerm[]> {
  const [found, joined] = await Promise.all([
    Promise.all(terms.map((term) => findTerm(reader, term, language))),
    Promise.all(pairs.map(async ({ offset, text }) => ({ offset, finds: await findJoined(reader, text) }))),
  ]);
  for (const pair of joined) {
    const both = found.filter(({ offset }) => offset === pair.offset || offset === pair.offset + 1);
    for (const term of both) merged(term.finds, pair.finds);
  }
  return found;
}

/** Finds a term: a word in all the ways that it may have been meant, or the words of a quotation side by side. */
async function findTerm(reader: IndexReader, term: QueryTerm, language: string): Promise<FoundTerm> {
  const [first] = term.words;
  if (!first) throw new Error('A term has no words.');
  if (term.quoted) return { term, offset: first.offset, finds: await findQuotation(reader, term) };
  const found = await findWord(reader, first.text, { unfinished: first.unfinished, language });
  return { term, offset: first.offset, ...found };
}

async function findQuotation(reader: IndexReader, { words }: QueryTerm): Promise<Finds> {
  const each = await Promise.all(words.map(({ text }) => findExactly(reader, text)));
  const [first, ...others] = each;
  const finds: Finds = new Map();
  for (const [record, places] of first ?? []) {
    const starts = [...places.keys()].filter((place) =>
      others.every((other, index) => other.get(record)?.has(place + index + 1)),
    );
    // Every word of the quotation is a find, so that all of it is marked.
    const all = starts.flatMap((start) => words.map((_, index): [number, number] => [start + index, 1]));
    if (all.length > 0) finds.set(record, new Map(all));
  }
  return finds;
}
