import { expect, test } from 'vitest';
import { parseTime, spellTime } from '#domain/duration.ts';

test.each([
  ['0:00', 0],
  ['12:04', 724],
  ['1:02:00', 3720],
  ['01:02:03', 3723],
  ['0:12.345', 12.345],
  ['90:00', 5400],
  [' 1:04 ', 64],
])('%s is %d seconds', (text, seconds) => {
  expect(parseTime(text)).toBeCloseTo(seconds, 6);
});

test.each(['', '12', '62 min', '1:2', '1:60', '1:60:00', '1:2:3:4', '-1:00', '1:00,5', '1:04:'])(
  '"%s" is no time',
  (text) => {
    expect(parseTime(text)).toBeUndefined();
  },
);

test.each([
  [0, '0:00'],
  [9.99, '0:09'],
  [724, '12:04'],
  [3599, '59:59'],
  [3600, '1:00:00'],
  [3723.4, '1:02:03'],
  [360000, '100:00:00'],
])('%d seconds are spelt %s', (seconds, text) => {
  expect(spellTime(seconds)).toBe(text);
});

test('whole seconds survive being spelt and read', () => {
  for (const seconds of [0, 1, 59, 60, 61, 3599, 3600, 3661, 86399]) {
    expect(parseTime(spellTime(seconds))).toBe(seconds);
  }
});
