import type { Passage, SearchRecord } from './search-record.ts';
import { type TextWord, textWords } from './text-words.ts';
import { recordToken, type WordForm, type WordTokens } from './tokens.ts';

/**
 * A record with a place for each of its words, counted as Pagefind counts: at 0 the record's own token, from 1 its title,
 * from `names` its names, from `text` its text, and `end` words in all.
 */
export type PlacedRecord = {
  names: number;
  text: number;
  end: number;
  /** Where each passage begins. */
  passages: (Passage & { place: number })[];
  /** Every word, folded, with how it is written. */
  words: WordForm[];
  /** The words, folded, of which its compounds are made. */
  parts: string[];
  /** What Pagefind is given. */
  html: string;
};

/** Gives the words of a record their places and all their tokens. */
export function placeRecord(
  record: SearchRecord,
  number: number,
  wordTokens: (word: TextWord, language: string) => WordTokens,
): PlacedRecord {
  const { language, title } = record;
  const tokens: string[] = [recordToken(number)];
  const words: WordForm[] = [];
  const parts = new Set<string>();
  const add = (text: string) => {
    for (const word of textWords(text)) {
      const made = wordTokens(word, language);
      tokens.push(made.shadow);
      words.push(...made.forms);
      for (const part of made.parts) parts.add(part);
    }
  };
  add(title);
  const names = tokens.length;
  for (const name of record.names) add(name);
  const text = tokens.length;
  const passages = record.passages.map((passage) => {
    const place = tokens.length;
    add(passage.text);
    return { ...passage, place };
  });
  const html = `<html lang="zz"><body><p>${tokens.join(' ')}</p></body></html>`;
  return { names, text, end: tokens.length, passages, words, parts: [...parts], html };
}
