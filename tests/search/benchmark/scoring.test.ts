import { expect, test } from 'vitest';
import type { BenchmarkQuestion } from './questions.ts';
import { askAll, honesty, momentComesFirst, reciprocalRank, scoresOf } from './scoring.ts';

const question: BenchmarkQuestion = {
  kind: 'exact',
  language: 'da',
  words: 'tillid',
  right: [{ page: '/a/' }, { page: '/b/' }],
};
const moment: BenchmarkQuestion = {
  kind: 'moment',
  language: 'en',
  words: 'napkin',
  right: [{ page: '/60/', from: 3, to: 4 }],
};

test('the rank of the first right page counts', () => {
  expect(reciprocalRank({ question, addresses: ['/x/', '/b/', '/a/'] })).toBe(1 / 2);
  expect(reciprocalRank({ question, addresses: ['/a/#heading'] })).toBe(1);
});

test('several places of one page stand for one', () => {
  expect(reciprocalRank({ question, addresses: ['/x/', '/x/#one', '/x/#two', '/a/'] })).toBe(1 / 2);
});

test('a right page beyond the tenth counts nothing', () => {
  const others = Array.from({ length: 10 }, (_, index) => `/other-${index}/`);
  expect(reciprocalRank({ question, addresses: [...others.slice(1), '/a/'] })).toBe(1 / 10);
  expect(reciprocalRank({ question, addresses: [...others, '/a/'] })).toBe(0);
  expect(reciprocalRank({ question, addresses: [] })).toBe(0);
});

test('a moment comes first when nothing but its own page stands before it', () => {
  const first = (...addresses: string[]) => momentComesFirst({ question: moment, addresses });
  expect(first('/60/#t-3.88')).toBe(true);
  expect(first('/60/#t-en-3.88')).toBe(true);
  expect(first('/60/', '/60/#t-3.88')).toBe(true);
  expect(first('/61/', '/60/#t-3.88')).toBe(false);
  expect(first('/61/#t-3.88', '/60/#t-3.88')).toBe(false);
  expect(first('/60/#t-4', '/60/#t-3.88')).toBe(false);
  expect(first('/60/')).toBe(false);
});

test('scores are means by kind and by language', async () => {
  const answers: Record<string, string[]> = { tillid: ['/x/', '/a/'], napkin: ['/60/'] };
  const asked: string[] = [];
  const searcher = {
    name: 'a list',
    ask: async (words: string, language: string) => {
      asked.push(`${words} ${language}`);
      return answers[words] ?? [];
    },
  };
  const scores = scoresOf(await askAll(searcher, [question, moment]));
  expect(asked).toEqual(['tillid da', 'napkin en']);
  expect(scores.all).toEqual({ questions: 2, mrr: 0.75 });
  expect(scores.kinds.exact).toEqual({ questions: 1, mrr: 0.5 });
  expect(scores.languages.en).toEqual({ questions: 1, mrr: 1 });
  expect(scores.momentFirst).toBe(0);
});

test('honesty is the share of empty answers', () => {
  expect(honesty([[], ['/a/'], [], []])).toBe(0.75);
});
