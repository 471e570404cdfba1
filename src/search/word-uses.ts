import type { PlacedRecord } from './placed-record.ts';
import type { WordNumbers } from './word-numbers.ts';

/** For each word by number, in how many records it stands and how often in all; what hyphens join counts by itself too. */
export type WordUses = { records: Uint32Array; times: Uint32Array };

/** Counts the words of some records, those of one language for example. */
export function wordUses(placed: readonly PlacedRecord[], numbers: WordNumbers): WordUses {
  const size = numbers.words.length;
  const [records, times, last] = [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size)];
  for (const [index, { words }] of placed.entries()) {
    for (const word of words) {
      for (const form of numbers.formsOf(word)) {
        times[form] = (times[form] ?? 0) + 1;
        if (last[form] === index + 1) continue;
        last[form] = index + 1;
        records[form] = (records[form] ?? 0) + 1;
      }
    }
  }
  return { records, times };
}
