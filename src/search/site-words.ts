import { fold } from './folding.ts';
import type { SearchRecord } from './search-record.ts';
import { isStopWord } from './stop-words.ts';
import { textWords } from './text-words.ts';

/** A word that stands in so few records may be a slip. */
const leastRecords = 2;
const shortest = 3;

/** The folded words that the site itself uses in a language: names above all, which are in no dictionary. */
export function siteWords(records: readonly SearchRecord[], language: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const record of records.filter((each) => each.language === language)) {
    const texts = [record.title, ...record.names, ...record.passages.map(({ text }) => text)];
    const words = texts.flatMap(textWords).flatMap(({ text, parts }) => [text, ...parts]);
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const folded = new Map<string, number>();
  for (const [word, count] of counts) {
    if (word.length < shortest || isStopWord(word)) continue;
    const form = fold(word, language);
    folded.set(form, (folded.get(form) ?? 0) + count);
  }
  return new Set([...folded].filter(([, count]) => count >= leastRecords).map(([word]) => word));
}
