import { expect, test } from 'vitest';
import { parseSearches, withSearch } from '#components/search/recent-searches.ts';

test('the last search stands first, once, whatever its case and its spaces', () => {
  expect(withSearch(['ledelse', 'LinkedIn'], '  linkedin ')).toEqual(['linkedin', 'ledelse']);
  expect(withSearch(['a'], 'two   words')).toEqual(['two words', 'a']);
});

test('nothing is no search', () => {
  expect(withSearch(['a'], '  ')).toEqual(['a']);
});

test('eight are kept', () => {
  const ten = Array.from({ length: 10 }, (_, index) => `word ${index}`);
  expect(ten.reduce<readonly string[]>(withSearch, [])).toEqual(ten.toReversed().slice(0, 8));
});

test.each([[null], [''], ['{'], ['{"a":1}'], ['7']])('a storage that holds %j holds no searches', (text) => {
  expect(parseSearches(text)).toEqual([]);
});

test('of a list in the storage what is no search is left out, and the order stays', () => {
  expect(parseSearches('["b", 7, null, "a", "B"]')).toEqual(['b', 'a']);
});
