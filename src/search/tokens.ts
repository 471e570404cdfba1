import { fold } from './folding.ts';
import { stemOf } from './stems.ts';
import type { TextWord } from './text-words.ts';

/** Finds the words that a folded word is made of; none for one that is not a compound. */
export type Splitter = (folded: string, language: string) => readonly string[];

/**
 * Pagefind drops figures from the parts of a joined token, so they are written as letters; two more tell stems and the
 * parts of compounds from words. They are Greek, to stand behind every Latin word that begins alike.
 */
const figures = 'αβγδεζηθικ';
const stemSign = 'λ';
const partSign = 'π';
const longest = 40;

/** What a folded word is called in the index. */
export function wordToken(folded: string): string {
  return folded.slice(0, longest).replace(/\p{N}/gu, (figure) => figures[Number(figure)] ?? '');
}

/** What words with that stem are called besides. */
export function stemToken(stem: string): string {
  return wordToken(stem) + stemSign;
}

/** What compounds are called besides that have a part with that stem. */
export function partToken(stem: string): string {
  return wordToken(stem) + partSign;
}

/** Everything by which a word is found: its letters, its stem, and the stems of the words that it is made of. */
export function shadowTokens(word: TextWord, language: string, split: Splitter): string[] {
  const whole = fold(word.text, language);
  const parts = word.parts.map((part) => fold(part, language)).filter((part) => part.length > 1);
  const words = [whole, ...parts];
  const heads = words.flatMap((each) => split(each, language));
  return [
    ...new Set([
      ...words.map(wordToken),
      ...words.map((each) => stemToken(stemOf(each, language))),
      ...heads.map((each) => partToken(stemOf(each, language))),
    ]),
  ].filter((token) => token.length > 0);
}
