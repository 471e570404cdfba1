import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockAt, blocksOf } from '#search/block.ts';
import { placeRecord } from '#search/placed-record.ts';
import type { SearchRecord } from '#search/search-record.ts';
import { textWords } from '#search/text-words.ts';
import { WordNumbers } from '#search/word-numbers.ts';
import { WordScanner } from '#search/word-scanner.ts';

const record = (lengths: readonly number[]): SearchRecord => ({
  kind: 'article',
  language: 'da',
  page: '/blog/a/',
  title: 'Om ord',
  names: ['Anna'],
  passages: lengths.map((length, passage) => ({
    text: Array.from({ length }, (_, word) => `p${passage}w${word}`).join(' '),
    anchor: `#${passage}`,
  })),
  people: [],
  topics: [],
});

test('every word stands in the block that its place leads to, behind the mark of its passage', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(700), { maxLength: 6 }), fc.nat(4000), (lengths, word) => {
      const made = record(lengths);
      const placed = placeRecord(made, new WordScanner(), new WordNumbers());
      const blocks = blocksOf(made, placed);
      const place = Math.min(placed.text + word, placed.end - 1);
      const block = blocks[blockAt(place, placed.text, placed.end)];
      expect(block).toBeDefined();
      if (place < placed.text) return;
      const wanted = made.passages.flatMap(({ text }) => textWords(text))[place - placed.text]?.text;
      expect(textWords(block?.text ?? '')[place - (block?.first ?? 0)]?.text).toBe(wanted);
      expect(block?.marks.findLast(([from]) => from <= place)?.[1]).toBe(`#${wanted?.match(/\d+/)}`);
    }),
    { seed: 8 },
  );
});

test('a block is never long, and there are as few as can be', () => {
  const blocksFor = (words: number) => {
    const made = record([words]);
    return blocksOf(made, placeRecord(made, new WordScanner(), new WordNumbers()));
  };
  expect([0, 1, 400, 401, 1000].map((words) => blocksFor(words).length)).toEqual([1, 1, 1, 2, 3]);
  expect(Math.max(...blocksFor(1000).map(({ text }) => textWords(text).length))).toBe(334 + 2 * 16);
});
