import { isStopWord } from './stop-words.ts';
import { type TextWord, textWords } from './text-words.ts';

/** A word that is asked for; `offset` counts from the first, and `unfinished` is one that may still be typed. */
export type QueryWord = TextWord & { offset: number; unfinished: boolean };

/** What is looked for as one: a word, or several in quotes that have to stand side by side. */
export type QueryTerm = { words: readonly QueryWord[]; quoted: boolean };

const quotes = /["“”„»«]/;

/**
 * What somebody wants to find. Words that say little are left out, as long as another is there that says something; in
 * quotes they count. Quotes that are not closed yet end with the question.
 */
export function parseQuery(question: string): QueryTerm[] {
  let offset = 0;
  const terms: QueryTerm[] = [];
  for (const [index, text] of question.split(quotes).entries()) {
    const words = textWords(text).map((word) => ({ ...word, offset: offset++, unfinished: false }));
    if (index % 2 === 0) terms.push(...words.map((word) => ({ words: [word], quoted: false })));
    else if (words.length > 0) terms.push({ words, quoted: words.length > 1 });
  }
  const telling = terms.filter(({ words, quoted }) => quoted || !words.every(({ text }) => isStopWord(text)));
  const kept = telling.length > 0 ? telling : terms;
  const last = kept.at(-1);
  if (!last || last.quoted || /[^\p{L}\p{N}\p{M}]$/u.test(question)) return kept;
  return [
    ...kept.slice(0, -1),
    { ...last, words: last.words.map((word) => ({ ...word, unfinished: true })) },
  ];
}
