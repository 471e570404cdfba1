import { expect, test } from 'vitest';
import { WordList } from '#search/word-list.ts';

const words = 'lede ledelse ledelses leder ledere ledig le led lo løfte kunde kunder a'.split(' ');
const list = WordList.of([...words, 'kunde']);

test('it has its words, in whatever order they came, and no others', () => {
  const asked = [
    ...words,
    'ledel',
    'ledes',
    'lederes',
    'l',
    'lee',
    'ledz',
    'lea',
    'kund',
    'kunders',
    'b',
    '',
    ' ',
  ];
  expect(asked.filter((word) => list.has(word))).toEqual(words);
});

test('every one of many words that begin alike is found, and none that is nearly one', () => {
  const all = Array.from({ length: 500 }, (_, number) => `ord${(number * 7919).toString(36)}`);
  const many = WordList.of(all);
  expect(all.filter((word) => !many.has(word))).toEqual([]);
  const near = all.flatMap((word) => [`${word}0`, word.slice(0, -1), `${word.slice(0, -1)}~`]);
  expect(near.filter((word) => many.has(word) !== all.includes(word))).toEqual([]);
});

test('words like another are those that begin with the same three letters, each once', () => {
  expect([...list.like('ledsage')].sort()).toEqual([
    'led',
    'lede',
    'ledelse',
    'ledelses',
    'leder',
    'ledere',
    'ledig',
  ]);
  expect([...list.like('kundskab')]).toEqual(['kunde', 'kunder']);
  expect([...list.like('xyz')]).toEqual([]);
});
