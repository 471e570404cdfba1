import { describe, expect, test } from 'vitest';
import { keptFor, leftOf, type Memory, parseMemory, remember, resumeAt } from '#playback/memory.ts';

const now = Date.UTC(2026, 0, 1);
const hour = 3600;
const heardUpTo = (at: number, before: Memory = {}) => remember(before, 'radio/1', { at, of: hour, now });

describe('an episode that was left', () => {
  test('goes on five seconds early', () => {
    expect(resumeAt(heardUpTo(600)['radio/1'])).toBe(595);
    expect(leftOf(heardUpTo(600)['radio/1'])).toBe(3000);
  });

  test('begins at its start when hardly anything was heard, or nothing', () => {
    expect(resumeAt(heardUpTo(3)['radio/1'])).toBe(0);
    expect(resumeAt(undefined)).toBe(0);
    expect(leftOf(undefined)).toBeUndefined();
  });

  test('counts as played near its end, begins anew then, and stays played while it is heard again', () => {
    const played = heardUpTo(hour - 10);
    expect(played['radio/1']).toMatchObject({ played: true });
    expect(resumeAt(played['radio/1'])).toBe(0);
    expect(leftOf(played['radio/1'])).toBeUndefined();
    expect(heardUpTo(600, played)['radio/1']).toMatchObject({ at: 600, played: true });
  });

  test('of a few seconds does not count as played from the start', () => {
    const short = remember({}, 'jingle', { at: 2, of: 12, now });
    expect(short['jingle']).toMatchObject({ played: false });
    expect(remember({}, 'jingle', { at: 11, of: 12, now })['jingle']).toMatchObject({ played: true });
  });
});

describe('what the browser has kept', () => {
  const kept = JSON.stringify(heardUpTo(600));

  test('is read again', () => {
    expect(parseMemory(kept, now)).toEqual(heardUpTo(600));
  });

  test('is forgotten after 180 days', () => {
    expect(parseMemory(kept, now + keptFor - 1)).toHaveProperty(['radio/1']);
    expect(parseMemory(kept, now + keptFor)).toEqual({});
    expect(keptFor).toBe(180 * 24 * hour * 1000);
  });

  test.each([null, '', 'nonsense', '7', 'null', '[]', '{"radio/1":{"at":"x"}}', '{"radio/1":null}'])(
    'is nothing where it is broken: %s',
    (text) => {
      expect(parseMemory(text, now)).toEqual({});
    },
  );
});
