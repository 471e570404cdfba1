import { describe, expect, test } from 'vitest';
import { fading, loudness, sleepOf, untilSleep } from '#playback/sleep.ts';

const chapters = [
  { start: 0, title: 'One' },
  { start: 100, title: 'Two' },
];
const at = (time: number, now = 0, rate = 1) => ({ now, time, duration: 300, rate, chapters });

describe('the sleep timer', () => {
  test.each([
    ['15', 900],
    ['30', 1800],
    ['60', 3600],
  ] as const)('of %s minutes counts on the clock, whatever is heard', (choice, seconds) => {
    const sleep = sleepOf(choice, at(10));
    expect(untilSleep(sleep, at(10))).toBe(seconds);
    expect(untilSleep(sleep, at(200, 60_000, 2))).toBe(seconds - 60);
    expect(untilSleep(sleep, at(10, (seconds + 1) * 1000))).toBe(0);
  });

  test('waits for the end of the chapter, at the speed that one listens at', () => {
    const sleep = sleepOf('chapter', at(40));
    expect(untilSleep(sleep, at(40))).toBe(60);
    expect(untilSleep(sleep, at(40, 0, 1.5))).toBe(40);
    expect(untilSleep(sleep, at(100.2))).toBe(0);
  });

  test('takes the end of the sound for that of its last chapter', () => {
    expect(untilSleep(sleepOf('chapter', at(150)), at(290))).toBe(10);
  });

  test('waits for the end of the episode', () => {
    expect(untilSleep(sleepOf('episode', at(40)), at(290))).toBe(10);
  });

  test('fades the sound out over its last seconds', () => {
    expect(loudness(fading + 1)).toBe(1);
    expect(loudness(fading / 2)).toBe(0.5);
    expect(loudness(0)).toBe(0);
  });
});
