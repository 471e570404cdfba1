import { expect, test } from 'vitest';
import { everyPage, shippedLibrary } from './shipped-site.ts';

/** Where something stands that JSON would leave out or make something else of. */
function oddPlaces(value: unknown, place = ''): string[] {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return [place];
  if (typeof value !== 'object' || value === null) return Number.isNaN(value) ? [place] : [];
  const kind = Object.getPrototypeOf(value);
  if (kind !== Object.prototype && kind !== Array.prototype) return [place];
  return Object.entries(value).flatMap(([name, inner]) => oddPlaces(inner, `${place}.${name}`));
}

test('what is no plain value is noticed', () => {
  const odd = { a: [new Map()], b: { c: () => 1 }, d: Number.NaN, e: 'plain', f: undefined, g: [null, 1] };
  expect(oddPlaces(odd)).toEqual(['.a.0', '.b.c', '.d']);
});

test('every page says plain values only, so that a build can tell by them whether it changed', async () => {
  const pages = everyPage(await shippedLibrary());
  expect(pages.length).toBeGreaterThan(100);
  expect(pages.flatMap((page) => oddPlaces(page))).toEqual([]);
});
