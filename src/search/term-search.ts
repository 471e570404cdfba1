import type { IndexReader } from './index-reader.ts';
import type { QueryTerm } from './query.ts';
import { type Finds, findExactly, findWord } from './word-search.ts';

/** A term as it was found; `offset` is where it stands in the question. */
export type FoundTerm = { term: QueryTerm; offset: number; finds: Finds; meant?: string | undefined };

/** Finds a term: a word in all the ways that it may have been meant, or the words of a quotation side by side. */
export async function findTerm(reader: IndexReader, term: QueryTerm): Promise<FoundTerm> {
  const [first] = term.words;
  if (!first) throw new Error('A term has no words.');
  if (term.quoted) return { term, offset: first.offset, finds: await findQuotation(reader, term) };
  const found = await findWord(reader, first.text, first.unfinished);
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
