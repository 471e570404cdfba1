import { expect, test } from 'vitest';
import { chapterAt, chapterEnd, nextStart, previousStart } from '#playback/chapter.ts';

const chapters = [5, 60, 90].map((start) => ({ start, title: `From ${start}` }));

test.each([
  [0, -1],
  [5, 0],
  [59.9, 0],
  [60, 1],
  [500, 2],
])('at %d seconds chapter %d is heard', (time, index) => {
  expect(chapterAt(chapters, time)).toBe(index);
});

test('a chapter ends where the next begins, the last with the sound', () => {
  expect(chapterEnd(chapters, 0, 120)).toBe(5);
  expect(chapterEnd(chapters, 70, 120)).toBe(90);
  expect(chapterEnd(chapters, 95, 120)).toBe(120);
});

test('back leads to the start of the chapter, and from there to the one before', () => {
  expect(previousStart(chapters, 70)).toBe(60);
  expect(previousStart(chapters, 61)).toBe(5);
  expect(previousStart(chapters, 6)).toBe(0);
});

test('on leads to the next chapter; from the last one nowhere', () => {
  expect(nextStart(chapters, 60)).toBe(90);
  expect(nextStart(chapters, 90)).toBeUndefined();
});
