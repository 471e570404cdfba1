import type { Cue } from '#domain/transcript.ts';
import { at, listAt, textAt } from './answer.ts';
import type { ImportProblem } from './transcript-file.ts';

const noSegments = {
  da: 'Filen har ingen "segments", som en udskrift i podcast-JSON skal have.',
  en: 'The file has no "segments", which a transcript in podcast JSON must have.',
};

/** Reads podcast JSON. https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md#json */
export function parsePodcastJson(source: string): { cues: Cue[]; problems: ImportProblem[] } {
  let answer: unknown;
  try {
    answer = JSON.parse(source);
  } catch (error) {
    const why = (error as Error).message;
    const message = { da: `Filen er ikke JSON: ${why}.`, en: `The file is not JSON: ${why}.` };
    return { cues: [], problems: [{ line: lineOf(source, why), message }] };
  }
  const segments = listAt(answer, 'segments');
  if (!segments) return { cues: [], problems: [{ line: 1, message: noSegments }] };
  const cues: Cue[] = [];
  const problems: ImportProblem[] = [];
  for (const [index, segment] of segments.entries()) {
    const [start, end] = [at(segment, 'startTime'), at(segment, 'endTime')];
    const text = (textAt(segment, 'body') ?? '').replace(/\s+/g, ' ').trim();
    const speaker = textAt(segment, 'speaker')?.replace(/\s+/g, ' ').trim();
    if (typeof start !== 'number' || typeof end !== 'number' || start < 0 || end <= start) {
      problems.push({ line: 1, message: wrongSegment(index + 1) });
    } else if (text !== '') {
      const times = { start: thousandths(start), end: thousandths(end) };
      cues.push({ ...times, ...(speaker ? { speaker } : {}), text });
    }
  }
  return { cues, problems };
}

function wrongSegment(number: number) {
  return {
    da: `Stykke nr. ${number} har ikke to tal, "startTime" og et senere "endTime".`,
    en: `Segment ${number} does not have two numbers, "startTime" and a later "endTime".`,
  };
}

function thousandths(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

function lineOf(source: string, why: string): number {
  const position = Number(/position (\d+)/.exec(why)?.[1] ?? 0);
  return source.slice(0, position).split('\n').length;
}
