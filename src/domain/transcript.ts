import { parseTime } from './duration.ts';
import type { Mend } from './problem.ts';
import type { Wording } from './wording.ts';

/** What one voice says in one stretch of the sound; times in seconds, `line` (from 1) where its times were written. */
export type Cue = {
  start: number;
  end: number;
  speaker?: string | undefined;
  text: string;
  line?: number | undefined;
};

/** An episode's words in one language. `file` is a path below `content/`; `facts` are there when they are known without the cues. */
export type Transcript = {
  language: string;
  file: string;
  readonly cues: readonly Cue[];
  readonly facts?: CueFacts;
};

/** What can be said of the cues of a transcript without showing any of them. */
export type CueFacts = {
  /** When the last of them ends, in seconds. */
  end: number;
  /** The seconds in which somebody speaks, counted once. */
  covered: number;
  /** Whether each begins no earlier than the one above it. */
  ordered: boolean;
  /** Whether one begins while the one above it is still spoken. */
  overlapping: boolean;
  /** Who speaks, each once. */
  speakers: string[];
};

/** What can be said of a transcript's cues, which are only looked at when nobody knows it. */
export function cueFacts(transcript: Transcript): CueFacts {
  return transcript.facts ?? factsOfCues(transcript.cues);
}

export function factsOfCues(cues: readonly Cue[]): CueFacts {
  return {
    end: cues.reduce((latest, { end }) => Math.max(latest, end), 0),
    covered: coveredSeconds(cues),
    ordered: cues.every((cue, at) => !beginsBefore(cue, cues[at - 1])),
    overlapping: cues.some((cue, at) => overlaps(cue, cues[at - 1])),
    speakers: [...new Set(cues.flatMap(({ speaker }) => (speaker === undefined ? [] : [speaker])))],
  };
}

/** Whether a cue begins earlier than the one above it. */
export function beginsBefore({ start }: Cue, above: Cue | undefined): boolean {
  return start < (above?.start ?? 0);
}

/** By how many seconds cues may overlap unsaid. */
const slack = 0.05;

/** Whether a cue begins while the one above it is still spoken. */
export function overlaps({ start }: Cue, above: Cue | undefined): boolean {
  return above !== undefined && start >= above.start && start < above.end - slack;
}

function coveredSeconds(cues: readonly Cue[]): number {
  let reached = 0;
  let covered = 0;
  for (const { start, end } of cues.toSorted((a, b) => a.start - b.start)) {
    covered += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return covered;
}

/** What names a cue on the page of an episode in `spoken`: `t-12.5`, or `t-en-12.5` in a transcript of another language. */
export function cueId(spoken: string, { language }: Pick<Transcript, 'language'>, start: number): string {
  return language === spoken ? `t-${start}` : `t-${language}-${start}`;
}

/** A mistake in a WebVTT file; `line` and `column` count from 1. */
export type TranscriptProblem = {
  line: number;
  column?: number;
  value: string;
  message: Wording;
  fix: Wording;
  mend?: Mend;
};

const timing = /^(\S+)[ \t]+-->[ \t]+(\S+)(?:[ \t].*)?$/;
const voice = /^<v(?:\.[^\s>]*)?[ \t]+([^>]+)>/;

/** Reads WebVTT with voices. https://www.w3.org/TR/webvtt1/ */
export function parseTranscript(source: string): { cues: Cue[]; problems: TranscriptProblem[] } {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const problems: TranscriptProblem[] = [];
  if (!/^WEBVTT(?:[ \t].*)?$/.test(lines[0] ?? '')) {
    const value = lines[0] ?? '';
    const message = {
      da: 'Filen begynder ikke med WEBVTT.',
      en: 'The file does not begin with WEBVTT.',
    };
    const fix = {
      da: 'Lad den første linje være WEBVTT, med en tom linje under.',
      en: 'Make the first line read WEBVTT, with an empty line below it.',
    };
    return { cues: [], problems: [{ line: 1, value, message, fix }] };
  }
  const cues: Cue[] = [];
  for (const block of blocks(lines)) {
    if (/^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(block.lines[0] ?? '')) continue;
    // Lines directly below WEBVTT are a header (`Kind: captions`), which every player passes over.
    if (block.first === 2 && !block.lines.some((line) => line.includes('-->'))) continue;
    const outcome = readCue(block);
    if ('message' in outcome) problems.push(outcome);
    else cues.push(outcome);
  }
  return { cues, problems };
}

type Block = { first: number; lines: string[] };

function blocks(lines: readonly string[]): Block[] {
  const found: Block[] = [];
  let block: Block | undefined;
  lines.forEach((line, index) => {
    if (index === 0 || line.trim() === '') {
      block = undefined;
    } else if (block) {
      block.lines.push(line);
    } else {
      block = { first: index + 1, lines: [line] };
      found.push(block);
    }
  });
  return found;
}

function readCue({ first, lines }: Block): Cue | TranscriptProblem {
  const index = lines.findIndex((line) => line.includes('-->'));
  if (index < 0 || index > 1) {
    const message = {
      da: 'En replik har ingen linje med sine tider.',
      en: 'A cue has no line with its times.',
    };
    const fix = {
      da: 'Sæt en linje som 00:12.000 --> 00:15.500 over ordene.',
      en: 'Put a line such as 00:12.000 --> 00:15.500 above the words.',
    };
    return { line: first, value: lines[0] ?? '', message, fix };
  }
  const value = lines[index] ?? '';
  const [, from = '', to = ''] = timing.exec(value.trim()) ?? [];
  const [start, end] = [cueTime(from), cueTime(to)];
  const second = () => value.indexOf('-->') + value.slice(value.indexOf('-->')).indexOf(to) + 1;
  if (start === undefined || end === undefined) {
    // Other formats write a comma before the milliseconds.
    const withPoints = value.replace(/(\d{2}),(\d{3})(?!\d)/g, '$1.$2');
    const column = start === undefined ? value.search(/\S/) + 1 : second();
    const message = {
      da: `"${value.trim()}" er ikke et par tider.`,
      en: `"${value.trim()}" is not a pair of times.`,
    };
    return {
      line: first + index,
      column,
      value,
      ...(withPoints === value
        ? {}
        : { mend: { kind: 'replace', was: value, becomes: withPoints } as const }),
      message,
      fix: { da: 'Skriv 00:12.000 --> 00:15.500.', en: 'Write 00:12.000 --> 00:15.500.' },
    };
  }
  if (end <= start) {
    const message = {
      da: `Replikken slutter ved ${to}, som ikke er efter dens start ved ${from}.`,
      en: `The cue ends at ${to}, which is not after its start at ${from}.`,
    };
    return {
      line: first + index,
      column: second(),
      value,
      message,
      fix: { da: 'Gør den anden tid til den senere.', en: 'Make the second time the later one.' },
    };
  }
  const raw = lines.slice(index + 1).join(' ');
  const speaker = voice.exec(raw)?.[1]?.trim();
  const named = speaker === undefined ? {} : { speaker: decode(speaker) };
  return { start, end, ...named, text: plain(raw), line: first + index };
}

/** WebVTT wants minutes, seconds and exactly three decimals. */
function cueTime(text: string): number | undefined {
  return /^(?:\d{2,}:)?\d{2}:\d{2}\.\d{3}$/.test(text) ? parseTime(text) : undefined;
}

function plain(markup: string): string {
  const text = decode(markup.includes('<') ? markup.replace(/<[^>]*>/g, '') : markup);
  return uneven.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}

/** Space at an end, or between words other than one plain space. */
const uneven = /^\s|\s$|\s\s|[^\S ]/;

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', '\u00A0')
    .replaceAll('&lrm;', '\u200E')
    .replaceAll('&rlm;', '\u200F')
    .replaceAll('&amp;', '&');
}
