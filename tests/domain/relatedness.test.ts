import { describe, expect, test } from 'vitest';
import { findNeighbours, type Relatable } from '#domain/relatedness.ts';

function about(kind: string, ...names: string[]): Relatable {
  return { kind, traits: names.map((name) => [name, 1]) };
}

function places(items: readonly Relatable[], place: number, kind: string): number[] {
  return (findNeighbours(items, 3)[place]?.get(kind) ?? []).map((near) => near.place);
}

describe('the neighbours of an item', () => {
  const items = [
    about('post', 'trust', 'people', 'common'),
    about('post', 'trust', 'people', 'common'),
    about('post', 'trust', 'crm', 'common'),
    about('post', 'crm', 'data', 'common'),
    about('episode', 'people', 'common'),
    about('post', 'weather'),
  ];

  test('are those that share most, the nearest first, never the item itself', () => {
    expect(places(items, 0, 'post')).toEqual([1, 2, 3]);
  });

  test('are found in each kind apart', () => {
    expect(places(items, 0, 'episode')).toEqual([4]);
    expect(places(items, 4, 'post').slice(0, 2)).toEqual([0, 1]);
  });

  test('are none where nothing is shared', () => {
    expect(findNeighbours(items, 3)[5]?.size).toBe(0);
    expect(findNeighbours([about('post', 'alone')], 3)[0]?.size).toBe(0);
    expect(findNeighbours([], 3)).toEqual([]);
  });

  test('share what is rare rather than what is common', () => {
    const many = Array.from({ length: 20 }, (_, index) => about('post', 'common', 'usual', `own ${index}`));
    const all = [about('post', 'common', 'usual', 'rare'), ...many, about('post', 'common', 'rare')];
    expect(places(all, 0, 'post')[0]).toBe(21);
  });

  test('among equals are those further up in the list', () => {
    const same = Array.from({ length: 9 }, () => about('post', 'a', 'b'));
    expect(places([...same, about('post', 'c')], 8, 'post')).toEqual([0, 1, 2]);
  });

  test('are the same however often they are looked for', () => {
    expect(findNeighbours(items, 3)).toEqual(findNeighbours(items, 3));
  });
});

test('sixty thousand items that all share their traits are compared in a moment, not each with each', () => {
  const items = Array.from({ length: 60_000 }, (_, index) =>
    about('post', 'desk', 'linkedin', `topic ${index % 50}`),
  );
  const found = findNeighbours(items, 3);
  expect(found).toHaveLength(items.length);
  expect(found.every((kinds) => kinds.get('post')?.length === 3)).toBe(true);
}, 30_000);
