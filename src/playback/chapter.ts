import type { PlayableChapter } from './playable-sound.ts';

/** The index of the chapter that is heard at a time; -1 before the first. Chapters are in the order of their starts. */
export function chapterAt(chapters: readonly PlayableChapter[], time: number): number {
  return chapters.findLastIndex(({ start }) => start <= time);
}

/** Seconds at which the chapter at a time ends: where the next begins, or `duration`. */
export function chapterEnd(chapters: readonly PlayableChapter[], time: number, duration: number): number {
  return chapters[chapterAt(chapters, time) + 1]?.start ?? duration;
}

/** How far into a chapter "back" leads to its own start rather than to the chapter before, in seconds. */
const grace = 3;

/** Where "back by a chapter" leads from a time, in seconds. */
export function previousStart(chapters: readonly PlayableChapter[], time: number): number {
  return chapters.findLast(({ start }) => start < time - grace)?.start ?? 0;
}

/** Where "on by a chapter" leads from a time, in seconds; undefined in the last chapter. */
export function nextStart(chapters: readonly PlayableChapter[], time: number): number | undefined {
  return chapters.find(({ start }) => start > time)?.start;
}
