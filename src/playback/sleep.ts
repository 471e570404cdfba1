import { chapterEnd } from './chapter.ts';
import type { PlayableChapter } from './playable-sound.ts';

/** When to fall silent: at a moment of the clock (milliseconds), at a time of the sound (seconds), or at its end. */
export type Sleep = { until: 'moment'; moment: number } | { until: 'time'; time: number } | { until: 'end' };

/** What one may choose, as it stands in the player's list of choices. */
export const sleepChoices = ['15', '30', '60', 'chapter', 'episode'] as const;
export type SleepChoice = (typeof sleepChoices)[number];

/** Seconds over which the sound fades out. */
export const fading = 8;

type Playing = {
  now: number;
  time: number;
  duration: number;
  rate: number;
  chapters: readonly PlayableChapter[];
};

/** The sleep of a choice, made at `now` (milliseconds) and a time of the sound (seconds). */
export function sleepOf(choice: SleepChoice, { now, time, duration, chapters }: Playing): Sleep {
  if (choice === 'episode') return { until: 'end' };
  if (choice === 'chapter') return { until: 'time', time: chapterEnd(chapters, time, duration) };
  return { until: 'moment', moment: now + Number(choice) * 60_000 };
}

/** Seconds of the clock until the sound falls silent; 0 when it is to be silent. */
export function untilSleep(sleep: Sleep, { now, time, duration, rate }: Omit<Playing, 'chapters'>): number {
  if (sleep.until === 'moment') return Math.max(0, (sleep.moment - now) / 1000);
  const end = sleep.until === 'time' ? Math.min(sleep.time, duration) : duration;
  return Math.max(0, (end - time) / rate);
}

/** How loud the sound is so many seconds before it falls silent, from 0 to 1. */
export function loudness(seconds: number): number {
  return Math.min(1, seconds / fading);
}
