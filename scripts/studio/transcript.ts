import { stringify } from 'yaml';
import type { ChapterStart, PlacedUtterance } from './timeline.ts';

/** One cue of a transcript; times in seconds. */
export type SpokenCue = {
  readonly start: number;
  readonly end: number;
  readonly speaker: string;
  readonly text: string;
  readonly english: string | undefined;
};

const JOINED_AT_MOST = 6;
const CUE_AT_MOST = 12;

/** Cues of one sentence each; short sentences of the same line share one. Throws when a sentence lasts too long. */
export function listCues(utterances: readonly PlacedUtterance[]): SpokenCue[] {
  const cues: SpokenCue[] = [];
  let previous: PlacedUtterance | undefined;
  for (const utterance of utterances) {
    const { start, end, speaker, sentence } = utterance;
    if (end - start > CUE_AT_MOST) {
      throw new Error(
        `This sentence lasts ${(end - start).toFixed(1)} seconds; make two of it: ${sentence.text}`,
      );
    }
    const last = cues.at(-1);
    const sameLine = previous?.chapter === utterance.chapter && previous.line === utterance.line;
    if (last !== undefined && sameLine && end - last.start <= JOINED_AT_MOST) {
      cues[cues.length - 1] = {
        ...last,
        end,
        text: `${last.text} ${sentence.text}`,
        english: last.english === undefined ? undefined : `${last.english} ${sentence.english ?? ''}`.trim(),
      };
    } else {
      cues.push({ start, end, speaker, text: sentence.text, english: sentence.english });
    }
    previous = utterance;
  }
  return cues;
}

/** A WebVTT file with voices (https://www.w3.org/TR/webvtt1/), in the language spoken or in English. */
export function renderTranscript(cues: readonly SpokenCue[], words: 'text' | 'english'): string {
  const blocks = cues.map(
    (cue) =>
      `${formatCueTime(cue.start)} --> ${formatCueTime(cue.end)}\n<v ${escapeCue(cue.speaker)}>${escapeCue(cue[words] ?? '')}`,
  );
  return `WEBVTT\n\n${blocks.join('\n\n')}\n`;
}

/** The text of a chapters.yaml. */
export function renderChapters(chapters: readonly ChapterStart[]): string {
  return chapters
    .map(
      ({ start, title }) =>
        `- start: "${formatStart(start)}"\n  title: ${stringify(title, { lineWidth: 0 }).trim()}\n`,
    )
    .join('');
}

/** Seconds as minutes and seconds, with milliseconds where there are any: 0:00, 1:12.345. */
export function formatStart(seconds: number): string {
  const { minutes, rest, thousandths } = divide(seconds);
  const whole = `${minutes}:${String(rest).padStart(2, '0')}`;
  return thousandths === 0 ? whole : `${whole}.${String(thousandths).padStart(3, '0')}`;
}

function formatCueTime(seconds: number): string {
  const { minutes, rest, thousandths } = divide(seconds);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(rest)}.${String(thousandths).padStart(3, '0')}`;
}

function divide(seconds: number): { minutes: number; rest: number; thousandths: number } {
  const total = Math.round(seconds * 1000);
  return {
    minutes: Math.floor(total / 60_000),
    rest: Math.floor(total / 1000) % 60,
    thousandths: total % 1000,
  };
}

function escapeCue(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
