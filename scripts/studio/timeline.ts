import type { Sentence } from './speech.ts';

/** A sentence that has been spoken: who, what, in which chapter and line, and its samples. */
export type Utterance = {
  readonly chapter: number;
  readonly line: number;
  readonly speaker: string;
  readonly sentence: Sentence;
  readonly samples: Int16Array;
};

/** An utterance with its place in the sound, in seconds. */
export type PlacedUtterance = Utterance & { readonly start: number; readonly end: number };

/** A chapter's beginning in seconds, and its title. */
export type ChapterStart = { readonly start: number; readonly title: string };

/** The whole sound: every utterance in its place, the chapters, and the samples of all of it. */
export type Timeline = {
  readonly utterances: readonly PlacedUtterance[];
  readonly chapters: readonly ChapterStart[];
  readonly samples: Int16Array;
};

const BEFORE_ALL = 0.35;
const BETWEEN_SENTENCES = 0.38;
const BETWEEN_LINES = 0.6;
const BETWEEN_SPEAKERS = 0.75;
const BETWEEN_CHAPTERS = 1.4;
const AFTER_ALL = 1;
// A chapter begins inside the pause, so that a jump to it never cuts its first sound.
const CHAPTER_LEAD = 0.3;

/** Sets spoken sentences one after the other with natural pauses; `rate` is samples a second. */
export function arrangeUtterances(
  spoken: readonly Utterance[],
  chapterTitles: readonly string[],
  rate: number,
): Timeline {
  const utterances: PlacedUtterance[] = [];
  const chapters: ChapterStart[] = [];
  const offsets: number[] = [];
  let position = 0;
  let previous: Utterance | undefined;
  for (const utterance of spoken) {
    position += Math.round(findPause(previous, utterance) * rate);
    const start = position / rate;
    if (previous?.chapter !== utterance.chapter) {
      const title = chapterTitles[utterance.chapter] ?? '';
      chapters.push({ start: previous === undefined ? 0 : start - CHAPTER_LEAD, title });
    }
    offsets.push(position);
    position += utterance.samples.length;
    utterances.push({ ...utterance, start, end: position / rate });
    previous = utterance;
  }
  const samples = new Int16Array(position + Math.round(AFTER_ALL * rate));
  spoken.forEach((utterance, index) => {
    samples.set(utterance.samples, offsets[index]);
  });
  return { utterances, chapters, samples };
}

function findPause(previous: Utterance | undefined, next: Utterance): number {
  if (previous === undefined) return BEFORE_ALL;
  if (previous.chapter !== next.chapter) return BETWEEN_CHAPTERS;
  if (previous.speaker !== next.speaker) return BETWEEN_SPEAKERS;
  return previous.line === next.line ? BETWEEN_SENTENCES : BETWEEN_LINES;
}
