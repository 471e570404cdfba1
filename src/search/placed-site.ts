import { compoundSplitter } from './compounds.ts';
import { Lexicon } from './lexicon.ts';
import { type PlacedRecord, placeRecord } from './placed-record.ts';
import type { SearchRecord } from './search-record.ts';
import { siteWords } from './site-words.ts';
import { sortPostings, type TokenPostings } from './token-postings.ts';
import { type Splitter, tokensOf } from './tokens.ts';
import type { WordList } from './word-list.ts';
import { WordNumbers } from './word-numbers.ts';
import { WordScanner } from './word-scanner.ts';
import { wordUses } from './word-uses.ts';

/** The records with their places and the numbers of their words, and how compounds are taken apart. */
export type PlacedSite = {
  records: readonly SearchRecord[];
  placed: readonly PlacedRecord[];
  numbers: WordNumbers;
  split: Splitter;
};

/** Gives all words of a site their places. `dictionaries` go by language. */
export function placeSite(
  records: readonly SearchRecord[],
  dictionaries: Readonly<Record<string, WordList>>,
): PlacedSite {
  const numbers = new WordNumbers();
  const scanner = new WordScanner();
  const placed = records.map((record) => placeRecord(record, scanner, numbers));
  const lexicons = Object.entries(dictionaries).map(([language, dictionary]): [string, Lexicon] => {
    const uses = wordUses(
      placed.filter((_, number) => records[number]?.language === language),
      numbers,
    );
    return [language, new Lexicon(language, { dictionary, site: siteWords(numbers, uses, language) })];
  });
  return { records, placed, numbers, split: compoundSplitter(Object.fromEntries(lexicons)) };
}

/** Where the tokens of all words stand, in the order of the alphabet. */
export function sitePostings({ records, placed, numbers, split }: PlacedSite): TokenPostings[] {
  const names: string[] = [];
  const numberOf = new Map<string, number>();
  const numbered = (token: string): number => {
    const number = numberOf.get(token) ?? names.push(token) - 1;
    numberOf.set(token, number);
    return number;
  };
  const tokens = wordTokens({ records, placed, numbers, split }, numbered);
  return sortPostings(
    names,
    placed.map(({ words }, record) => ({ words, tokens: tokens.get(records[record]?.language ?? '') ?? [] })),
  );
}

/** The tokens of every word that a language uses, by the number of the word. */
function wordTokens(
  { records, placed, numbers, split }: PlacedSite,
  numberOf: (token: string) => number,
): Map<string, (readonly number[])[]> {
  const byLanguage = new Map<string, (readonly number[])[]>();
  for (const [record, { words }] of placed.entries()) {
    const language = records[record]?.language ?? '';
    const tokens = byLanguage.get(language) ?? [];
    byLanguage.set(language, tokens);
    for (const word of words) tokens[word] ??= tokensOf(numbers.wordAt(word), language, split).map(numberOf);
  }
  return byLanguage;
}
