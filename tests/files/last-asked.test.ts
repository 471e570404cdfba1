import { expect, test } from 'vitest';
import { lastAsked } from '#files/last-asked.ts';

test('what was asked for last is kept, and what was not asked for longest is made again', () => {
  const made: string[] = [];
  const asked = lastAsked<{ name: string }, string>(2);
  const [a, b, c] = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];
  const ask = (one: { name: string }) =>
    asked(one, () => {
      made.push(one.name);
      return one.name.toUpperCase();
    });
  expect([a, b, a, c, a, b].map(ask)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});
