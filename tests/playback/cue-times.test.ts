import { describe, expect, test } from 'vitest';
import { cueAt, cuesWithin, startInId, timesOf } from '#playback/cue-times.ts';

const cues = [
  { start: 0.35, end: 3.8 },
  { start: 4.2, end: 8.1 },
  { start: 12, end: 15.25 },
];

describe('the cues of one voice', () => {
  test('end where the next begins, and the last where the page says', () => {
    expect(timesOf([4.2, 6.05, 9], 11.3)).toEqual([
      { start: 4.2, end: 6.05 },
      { start: 6.05, end: 9 },
      { start: 9, end: 11.3 },
    ]);
  });

  test.each([
    ['t-12.5', 12.5],
    ['t-0', 0],
    ['t-en-7', 7],
    ['t-pt-BR-64.25', 64.25],
    ['transcript', undefined],
    ['t-', undefined],
    ['t-en-', undefined],
    ['t-1.2.3', undefined],
  ])('%s names the start %s', (id, start) => {
    expect(startInId(id)).toBe(start);
  });
});

describe('the cue at a time', () => {
  test.each([
    [0, -1],
    [0.3, 0],
    [5, 1],
    [10, 1],
    [12, 2],
    [999, 2],
  ])('%s is number %s: the one that is heard, or was heard last', (time, index) => {
    expect(cueAt(cues, time)).toBe(index);
  });
});

describe('the cues of a passage', () => {
  test('are those that are heard in it, however its times are rounded', () => {
    expect(cuesWithin(cues, { start: 4.2, end: 15.25 })).toEqual(cues.slice(1));
    expect(cuesWithin(cues, { start: 3.78, end: 8.12 })).toEqual(cues.slice(1, 2));
    expect(cuesWithin(cues, { start: 0.3, end: 12.05 })).toEqual(cues.slice(0, 2));
  });

  test('without an end are the one at its start', () => {
    expect(cuesWithin(cues, { start: 13 })).toEqual(cues.slice(2));
    expect(cuesWithin(cues, { start: 4.2 })).toEqual(cues.slice(1, 2));
  });

  test('that lies in silence are none', () => {
    expect(cuesWithin(cues, { start: 9, end: 11 })).toEqual([]);
    expect(cuesWithin(cues, { start: 0 })).toEqual([]);
    expect(cuesWithin([], { start: 3, end: 4 })).toEqual([]);
  });
});
