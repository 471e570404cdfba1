import { expect, test } from 'vitest';
import { nearestWord, suggest } from '#domain/suggestion.ts';

const known = ['linkedin', 'twitter', 'trust', 'b2b', 'pubDate'];

test.each([
  ['linkedn', 'linkedin', 'a letter is missing'],
  ['linkeddin', 'linkedin', 'a letter is too many'],
  ['linkedim', 'linkedin', 'a letter is another'],
  ['trsut', 'trust', 'two letters changed places'],
  ['LinkedIn', 'linkedin', 'only the case differs'],
  ['pubdate', 'pubDate', 'only the case differs'],
  ['b2c', 'b2b', 'the word is short'],
])('%s means %s: %s', (word, meant) => {
  expect(nearestWord(word, known)).toBe(meant);
});

test.each(['podcast', 'x', '', 'tillid'])('"%s" means none of them', (word) => {
  expect(nearestWord(word, known)).toBeUndefined();
});

test('of several near words the nearest is meant', () => {
  expect(nearestWord('tags', ['tag', 'tagz', 'tags-x'])).toBe('tag');
  expect(nearestWord('salgs', ['sales', 'salg', 'salgs'])).toBe('salgs');
});

test('a near word becomes a question, else the other sentence is said', () => {
  const otherwise = { da: 'Fjern det.', en: 'Remove it.' };
  expect(suggest('trsut', known, otherwise)).toEqual({
    da: 'Mente du "trust"?',
    en: 'Did you mean "trust"?',
  });
  expect(suggest('kaffe', known, otherwise)).toBe(otherwise);
});
