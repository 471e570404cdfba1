import { fold } from './folding.ts';
import { stemOf } from './stems.ts';
import type { TextWord } from './text-words.ts';

/** Finds the words that a folded word is made of; none for one that is not a compound. */
export type Splitter = (folded: string, language: string) => readonly string[];

/**
 * Pagefind drops figures from the parts of a joined token, so they are written as letters. Every token ends in a sign that
 * tells words, stems and the parts of compounds apart, and also stops Pagefind from taking whatever begins alike. All are
 * Greek, to stand behind every Latin word that begins alike.
 */
const figures = 'αβγδεζηθικ';
const signs = { word: 'ω', stem: 'λ', part: 'π', record: 'ξ' };
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

/** What a record itself is called, so that its postings can be told from another's with the same words. */
export function recordToken(number: number): string {
  return spell(String(number), signs.record);
}

/** The number of the record that a token names; undefined for any other token. */
export function recordOf(token: string): number | undefined {
  const name = token.slice(0, -1);
  if (!token.endsWith(signs.record) || !/^[α-κ]+$/.test(name)) return undefined;
  return Number([...name].map((letter) => figures.indexOf(letter)).join(''));
}

/** Whether a text is a token, and not what Pagefind makes of several that stand at one place. */
export function isToken(text: string): boolean {
  return /^[^λπωξ]*[λπωξ]$/u.test(text);
}

/** A word that is its own stem needs no token for it: who looks for a stem looks for the word too. It makes the index smaller. */
function stemTokens(folded: string, language: string): string[] {
  const stem = stemOf(folded, language);
  return stem === folded ? [] : [stemToken(stem)];
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
      ...words.flatMap((each) => stemTokens(each, language)),
      ...heads.map((each) => partToken(stemOf(each, language))),
    ]),
  ];
}

/** A word as it is folded and as it is written, in small letters. */
export type WordForm = { folded: string; written: string };

/** What a word is to the index: its tokens as one text, which Pagefind takes apart; the word with what hyphens join; and what it is made of. */
export type WordTokens = { shadow: string; forms: readonly WordForm[]; parts: readonly string[] };

/** Makes the tokens of words, each word once: a site has far fewer different words than words. */
export function tokenMaker(split: Splitter): (word: TextWord, language: string) => WordTokens {
  const made = new Map<string, WordTokens>();
  return (word, language) => {
    const key = `${language} ${[word.text, ...word.parts].join(' ')}`;
    const known = made.get(key);
    if (known) return known;
    const forms = [word.text, ...word.parts].map((written) => ({
      folded: fold(written, language),
      written: written.toLowerCase(),
    }));
    const parts = forms.flatMap(({ folded }) => split(folded, language));
    const tokens = { shadow: shadowTokens(word, language, split).join('~'), forms, parts };
    made.set(key, tokens);
    return tokens;
  };
}
