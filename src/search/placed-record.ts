import type { SearchRecord } from './search-record.ts';
import type { WordNumbers } from './word-numbers.ts';
import type { WordScanner } from './word-scanner.ts';

/**
 * A record with a place for each of its words, counted as Pagefind counts: from 1 its title, from `names` its names, from
 * `text` its text, and `end` places in all, the one at 0 being empty.
 */
export type PlacedRecord = {
  names: number;
  text: number;
  end: number;
  /** Where each passage begins. */
  passages: number[];
  /** The number of the word at each place, that at 1 being the first. */
  words: Uint32Array;
  /** Where each word of the text begins in its passages, which are joined by a space each. */
  starts: Uint32Array;
};

/** Gives the words of a record their places. */
export function placeRecord(
  { title, names, passages }: SearchRecord,
  scanner: WordScanner,
  numbers: WordNumbers,
): PlacedRecord {
  const words: number[] = [];
  const add = (text: string) =>
    scanner.scan(text, (start, end) => void words.push(numbers.numberOf(text, start, end)));
  add(title);
  const afterTitle = words.length + 1;
  for (const name of names) add(name);
  const afterNames = words.length + 1;
  const starts: number[] = [];
  let before = 0;
  const placed = passages.map(({ text }) => {
    const place = words.length + 1;
    scanner.scan(text, (start, end) => {
      words.push(numbers.numberOf(text, start, end));
      starts.push(before + start);
    });
    before += text.length + 1;
    return place;
  });
  return {
    names: afterTitle,
    text: afterNames,
    end: words.length + 1,
    passages: placed,
    words: Uint32Array.from(words),
    starts: Uint32Array.from(starts),
  };
}
