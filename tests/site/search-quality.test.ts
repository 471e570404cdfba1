import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compare, type Marks } from '../search/benchmark/comparison.ts';
import { openRivals, type Rivals } from '../search/benchmark/rivals.ts';
import { siteSearcher } from '../search/benchmark/site-searcher.ts';
import { shippedLibrary } from '../views/shipped-site.ts';
import { dist } from './built-site.ts';

let folder: string;
let rivals: Rivals;
let ours: Marks;
let others: Marks[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-quality-'));
  rivals = await openRivals(dist, await shippedLibrary(), folder);
  const [first, ...rest] = await compare([await siteSearcher(dist), ...rivals.searchers]);
  if (!first) throw new Error('Nothing was compared.');
  [ours, others] = [first, rest];
});
afterAll(async () => {
  await rivals?.close();
  await rm(folder, { recursive: true });
});

test('the right page stands at the top, also for questions on which nobody tuned', () => {
  expect(ours.heldOut.all.mrr).toBeGreaterThanOrEqual(0.95);
});

test('no kind of question and no language is left behind', () => {
  for (const [name, { mrr }] of Object.entries({ ...ours.heldOut.kinds, ...ours.heldOut.languages })) {
    expect(mrr, name).toBeGreaterThanOrEqual(0.9);
  }
});

test('what somebody said is found at its second', () => {
  expect(ours.heldOut.momentFirst).toBeGreaterThanOrEqual(0.95);
  expect(ours.tuned.momentFirst).toBeGreaterThanOrEqual(0.95);
});

test('a word that exists nowhere finds nothing', () => {
  expect(ours.honest).toBe(1);
});

test('nothing off the shelf finds as much on the same pages', () => {
  expect(others.map(({ name }) => name)).toEqual(['Pagefind', 'Pagefind by language', 'MiniSearch', 'lunr']);
  for (const { name, tuned, heldOut } of others) {
    expect(ours.heldOut.all.mrr, name).toBeGreaterThan(heldOut.all.mrr);
    expect(ours.tuned.all.mrr, name).toBeGreaterThan(tuned.all.mrr);
  }
});
