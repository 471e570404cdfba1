import { expect, test } from 'vitest';
import { parseChoices, rates } from '#playback/choices.ts';

const usual = { rate: 1, volume: 1, remember: true, pageKeys: false };

test.each([null, 'nonsense', '[]', '{"rate":7,"volume":3,"remember":"no","pageKeys":1}'])(
  'what cannot be chosen is as usual: %s',
  (text) => {
    expect(parseChoices(text)).toEqual(usual);
  },
);

test('what was chosen is read again', () => {
  const chosen = { rate: 1.5, volume: 0.4, remember: false, pageKeys: true };
  expect(parseChoices(JSON.stringify(chosen))).toEqual(chosen);
});

test('one may listen from 0.8 to 2.5 times as fast', () => {
  expect([rates[0], rates.at(-1)]).toEqual([0.8, 2.5]);
  expect(rates).toEqual(rates.toSorted((a, b) => a - b));
});
