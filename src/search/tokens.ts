import { fold } from './folding.ts';
import { stemOf } from './stems.ts';
import type { WrittenWord } from './text-words.ts';

/** Finds the words that a folded word is made of; none for one that is not a compound. */
export type Splitter = (folded: string, language: string) => readonly string[];

/**
 * Pagefind drops figures from the parts of a joined token, so they are written as letters. Every token ends in a sign that
 * tells words, stems and the parts of compounds apart, and also stops Pagefind from taking whatever begins alike. All are
 * Greek, to stand behind every Latin word that begins alike.
 */
const figures = 'αβγδεζηθικ';
const signs = { word: 'ω', stem: 'λ', part: 'π' };
const longest = 40;

function spell(text: string, sign: string): string {
  const plain = text.slice(0, longest).replace(/\p{Script=Greek}/gu, '');
  return plain.replace(/\p{N}/gu, (figure) => figures[Number(figure)] ?? '') + sign;
}

/** What a folded word is called in the index. */
export function wordToken(folded: string): string {
  return spell(folded, signs.word);
}

/** What words with that stem are called besides. */
export function stemToken(stem: string): string {
  return spell(stem, signs.stem);
}

/** What compounds are called besides that have a part with that stem. */
export function partToken(stem: string): string {
  return spell(stem, signs.part);
}

/** A word that is its own stem needs no token for it: who looks for a stem looks for the word too. It makes the index smaller. */
function stemTokens(folded: string, language: string): string[] {
  const stem = stemOf(folded, language);
  return stem === folded ? [] : [stemToken(stem)];
}

/** Everything by which a word is found: its letters, its stem, and the stems of the words that it is made of. */
export function tokensOf(word: WrittenWord, language: string, split: Splitter): string[] {
  const whole = fold(word.text, language);
  const parts = word.parts.map((part) => fold(part, language)).filter((part) => part.length > 1);
  const words = [whole, ...parts];
  const heads = words.flatMap((each) => split(each, language));
  return [
    ...new Set([
      ...words.map(wordToken),
      ...words.flatMap((each) => stemTokens(each, language)),
      ...heads.map((each) => partToken(stemOf(each, language))),
    ]),
  ];
}
