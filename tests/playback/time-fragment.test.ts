import { expect, test } from 'vitest';
import { parseTimeFragment, spellTimeFragment } from '#playback/time-fragment.ts';

test.each([
  ['#t=754', { start: 754 }],
  ['#t=12:34', { start: 754 }],
  ['#t=1:02:03.5', { start: 3723.5 }],
  ['#t=npt:0:31.5,40', { start: 31.5, end: 40 }],
  ['#t=12:34,13:10', { start: 754, end: 790 }],
  ['#t=,20', { start: 0, end: 20 }],
  ['#transcript&t=5', { start: 5 }],
])('%s is a passage', (fragment, passage) => {
  expect(parseTimeFragment(fragment)).toEqual(passage);
});

test.each([
  '',
  '#',
  '#t=',
  '#t=nu',
  '#t=,',
  '#t-13.88',
  '#transcript',
  '#t=-5',
  '#t=20,10',
  '#t=5,5',
  '#t=1:2:3:4',
])('"%s" is none', (fragment) => {
  expect(parseTimeFragment(fragment)).toBeUndefined();
});

test.each([{ start: 754 }, { start: 0 }, { start: 31.5, end: 40.25 }])(
  '%o is spelt so that it is read again',
  (passage) => {
    expect(parseTimeFragment(spellTimeFragment(passage))).toEqual(passage);
  },
);

test('a time is spelt in hundredths of a second at most', () => {
  expect(spellTimeFragment({ start: 12.345678, end: 13 })).toBe('#t=12.34,13');
});
