import { fold } from './folding.ts';
import { isStopWord } from './stop-words.ts';
import type { WordNumbers } from './word-numbers.ts';
import type { WordUses } from './word-uses.ts';

/** A word that stands in so few records may be a slip. */
const leastRecords = 2;
const shortest = 3;

/** The folded words that the site itself uses in a language: names above all, which are in no dictionary. */
export function siteWords({ words }: WordNumbers, { records }: WordUses, language: string): Set<string> {
  const folded = new Map<string, number>();
  for (const [number, { text }] of words.entries()) {
    const count = records[number] ?? 0;
    if (count === 0 || text.length < shortest || isStopWord(text)) continue;
    const form = fold(text, language);
    folded.set(form, (folded.get(form) ?? 0) + count);
  }
  return new Set([...folded].filter(([, count]) => count >= leastRecords).map(([word]) => word));
}
