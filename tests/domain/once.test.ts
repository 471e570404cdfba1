import { expect, test } from 'vitest';
import { groupedBy, onceFor } from '#domain/once.ts';

test('what is made of a value is made once, nothing included', () => {
  let made = 0;
  const make = onceFor(({ empty }: { empty: boolean }) => {
    made += 1;
    return empty ? undefined : made;
  });
  const [full, empty] = [{ empty: false }, { empty: true }];
  expect([make(full), make(full), make(empty), make(empty)]).toEqual([1, 1, undefined, undefined]);
  expect(made).toBe(2);
});

test('each value has its own, however alike they are', () => {
  const count = onceFor((items: readonly number[]) => items.length);
  expect([count([1, 2]), count([1, 2, 3])]).toEqual([2, 3]);
});

test('items are grouped in their order', () => {
  const byLength = groupedBy((word: string) => word.length);
  expect([...byLength(['to', 'en', 'tre', 'ni'])]).toEqual([
    [2, ['to', 'en', 'ni']],
    [3, ['tre']],
  ]);
});
