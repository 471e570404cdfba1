import { isStopWord } from './stop-words.ts';
import { type TextWord, textWords } from './text-words.ts';

/** A word that is asked for, and as it was `written`; `offset` counts from the first, and `unfinished` is one that may still be typed. */
export type QueryWord = TextWord & { written: string; offset: number; unfinished: boolean };

/** Two words side by side that may be one: `news letter`. */
export type QueryPair = { offset: number; text: string };

/** What is looked for as one: a word, or several in quotes that have to stand side by side. */
export type QueryTerm = { words: readonly QueryWord[]; quoted: boolean };

const quotes = /["“”„»«]/;

/** A question, taken apart. */
export type Query = { terms: readonly QueryTerm[]; pairs: readonly QueryPair[] };

/**
 * What somebody wants to find. Words that say little are left out, as long as another is there that says something; in
 * quotes they count. Quotes that are not closed yet end with the question.
 */
export function parseQuery(question: string): Query {
  const all = termsOf(question);
  const telling = all.filter(({ words, quoted }) => quoted || !words.every(({ text }) => isStopWord(text)));
  const terms = telling.length > 0 ? telling : all;
  return { terms: withLast(terms, question), pairs: pairsOf(all) };
}

function termsOf(question: string): QueryTerm[] {
  let offset = 0;
  const terms: QueryTerm[] = [];
  for (const [index, text] of question.split(quotes).entries()) {
    const words = textWords(text).map((word) => ({
      ...word,
      written: text.slice(word.start, word.end),
      offset: offset++,
      unfinished: false,
    }));
    if (index % 2 === 0) terms.push(...words.map((word) => ({ words: [word], quoted: false })));
    else if (words.length > 0) terms.push({ words, quoted: words.length > 1 });
  }
  return terms;
}

function pairsOf(terms: readonly QueryTerm[]): QueryPair[] {
  return terms.slice(1).flatMap((term, index) => {
    const [before, after] = [terms[index]?.words[0], term.words[0]];
    if (!before || !after || terms[index]?.quoted || term.quoted) return [];
    return [{ offset: before.offset, text: before.text + after.text }];
  });
}

/** The last word may still be typed, unless something that is no letter stands behind it. */
function withLast(terms: readonly QueryTerm[], question: string): QueryTerm[] {
  const last = terms.at(-1);
  if (!last || last.quoted || /[^\p{L}\p{N}\p{M}]$/u.test(question)) return [...terms];
  return [
    ...terms.slice(0, -1),
    { ...last, words: last.words.map((word) => ({ ...word, unfinished: true })) },
  ];
}
