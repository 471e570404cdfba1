import { expect, test } from 'vitest';
import { BarError, parseBars } from '#bodies/bars.ts';

const bars = [
  { label: 'Netværk', value: 58 },
  { label: 'Salg', value: 12.5 },
];

test.each([
  ['lines', '\n  Netværk: 58\n  Salg: 12.5\n'],
  ['the line ends of Windows', 'Netværk: 58\r\nSalg: 12.5'],
  ['parts between semicolons', 'Netværk: 58; Salg: 12,5;'],
])('a chart is read from %s', (_what, values) => {
  expect(parseBars(values)).toEqual(bars);
});

test('a label may hold a colon', () => {
  expect(parseBars('Salg: B2B: 3')).toEqual([{ label: 'Salg: B2B', value: 3 }]);
});

test.each([
  ['', 'no numbers'],
  [' ; \n', 'no numbers'],
  ['Salg', '"Salg"'],
  ['Salg: mange', '"Salg: mange"'],
  ['Salg: -3', '"Salg: -3"'],
  [': 3', '": 3"'],
  ['A: 1\nB', '"B"'],
])('%j is refused, and the message names it', (values, said) => {
  expect(() => parseBars(values)).toThrow(BarError);
  expect(() => parseBars(values)).toThrow(said);
});
