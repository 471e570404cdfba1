import { expect, test } from 'vitest';
import { type Place, walk } from '#components/search/grid-walk.ts';

/** Three hits; the second one is a moment, which can be heard as well. */
const rows = [1, 2, 1];

/** Where these keys lead, one after the other, from the field. */
const after = (...keys: string[]) =>
  keys.reduce<Place | undefined>((place, key) => {
    const step = walk(rows, place, key);
    return step ? step.place : place;
  }, undefined);

test('down and up go through the hits, and past an end back into the field', () => {
  expect(after('ArrowDown')).toEqual({ row: 0, cell: 0 });
  expect(after('ArrowDown', 'ArrowDown', 'ArrowDown')).toEqual({ row: 2, cell: 0 });
  expect(after('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown')).toBeUndefined();
  expect(after('ArrowUp')).toEqual({ row: 2, cell: 0 });
  expect(after('ArrowDown', 'ArrowUp')).toBeUndefined();
});

test('right and left go between the cells of a hit', () => {
  expect(after('ArrowDown', 'ArrowDown', 'ArrowRight')).toEqual({ row: 1, cell: 1 });
  expect(after('ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowLeft')).toEqual({ row: 1, cell: 0 });
});

test('a hit with fewer cells is entered in its last one', () => {
  expect(after('ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowDown')).toEqual({ row: 2, cell: 0 });
});

test('home and end go to the first and the last hit, and escape leaves them', () => {
  expect(after('ArrowDown', 'End')).toEqual({ row: 2, cell: 0 });
  expect(after('ArrowUp', 'Home')).toEqual({ row: 0, cell: 0 });
  expect(after('ArrowDown', 'Escape')).toBeUndefined();
});

test('what moves the caret is left to the field', () => {
  for (const key of ['Home', 'End', 'ArrowLeft', 'ArrowRight', 'Escape', 'a']) {
    expect(walk(rows, undefined, key), key).toBeUndefined();
  }
  expect(walk(rows, { row: 0, cell: 0 }, 'ArrowRight')).toBeUndefined();
  expect(walk(rows, { row: 0, cell: 0 }, 'ArrowLeft')).toBeUndefined();
});

test('without hits every key is left to the field', () => {
  expect(walk([], undefined, 'ArrowDown')).toBeUndefined();
});
