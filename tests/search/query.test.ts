import { expect, test } from 'vitest';
import { parseQuery } from '#search/query.ts';

const termsOf = (question: string) =>
  parseQuery(question).terms.map(({ words, quoted }) => {
    const text = words.map((word) => word.text + (word.unfinished ? '…' : '')).join(' ');
    return quoted ? `"${text}"` : text;
  });

test('words that say little are left out, and the last word may still be typed', () => {
  expect(termsOf('hvem ejer mine kontakter på LinkedIn')).toEqual(['ejer', 'mine', 'kontakter', 'LinkedIn…']);
  expect(termsOf('hvem ejer LinkedIn ')).toEqual(['ejer', 'LinkedIn']);
});

test('a question of such words alone is asked as it is', () => {
  expect(termsOf('to be or not')).toEqual(['to', 'be', 'or', 'not…']);
});

test('words in quotes belong together, also in quotes of other countries and while they are still typed', () => {
  expect(termsOf('"set, vellidt" salg')).toEqual(['"set vellidt"', 'salg…']);
  expect(termsOf('»giv ordet til« råd')).toEqual(['"giv ordet til"', 'råd…']);
  expect(termsOf('salg "giv ordet')).toEqual(['salg', '"giv ordet"']);
  expect(termsOf('“LinkedIn”')).toEqual(['LinkedIn']);
});

test('neighbours may be one word', () => {
  expect(parseQuery('sign up news letter').pairs.map(({ text }) => text)).toEqual([
    'signup',
    'upnews',
    'newsletter',
  ]);
});

test('nothing is asked by signs alone', () => {
  expect(termsOf(' ?! "" – ')).toEqual([]);
});
