import type { Passage, SearchRecord } from './search-record.ts';
import { textWords } from './text-words.ts';
import type { WordNumbers } from './word-numbers.ts';

/**
 * A record with a place for each of its words, counted as Pagefind counts: from 1 its title, from `names` its names, from
 * `text` its text, and `end` places in all, the one at 0 being empty.
 */
export type PlacedRecord = {
  names: number;
  text: number;
  end: number;
  /** Where each passage begins. */
  passages: (Passage & { place: number })[];
  /** The number of the word at each place, that at 1 being the first. */
  words: Uint32Array;
};

/** Gives the words of a record their places. */
export function placeRecord({ title, names, passages }: SearchRecord, numbers: WordNumbers): PlacedRecord {
  const words: number[] = [];
  const add = (text: string): number => {
    const place = words.length + 1;
    for (const word of textWords(text)) words.push(numbers.numberOf(word));
    return place;
  };
  add(title);
  const afterTitle = words.length + 1;
  for (const name of names) add(name);
  const afterNames = words.length + 1;
  return {
    names: afterTitle,
    text: afterNames,
    passages: passages.map((passage) => ({ ...passage, place: add(passage.text) })),
    end: words.length + 1,
    words: Uint32Array.from(words),
  };
}
