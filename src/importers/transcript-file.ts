import { type Cue, parseTranscript } from '#domain/transcript.ts';
import type { Wording } from '#domain/wording.ts';
import { parsePodcastJson } from './transcript-json.ts';
import { parseSrt } from './transcript-srt.ts';

/** The forms in which transcripts arrive. */
export type TranscriptForm = 'WebVTT' | 'SRT' | 'JSON';

/** A mistake in a transcript that somebody else's program wrote; `line` counts from 1. */
export type ImportProblem = { line: number; message: Wording };

/** The words of a transcript with what could not be read of it. */
export type ImportedTranscript = { form: TranscriptForm; cues: Cue[]; problems: ImportProblem[] };

/** Reads WebVTT, SRT or podcast JSON, whichever it is by its first letters. */
export function importTranscript(text: string): ImportedTranscript {
  const source = text.replace(/^\uFEFF/, '');
  if (/^WEBVTT/.test(source)) {
    const { cues, problems } = parseTranscript(source);
    const plain = cues.map(({ line, ...cue }) => cue).filter((cue) => cue.text !== '');
    return { form: 'WebVTT', cues: plain, problems };
  }
  if (/^\s*[{[]/.test(source)) return { form: 'JSON', ...parsePodcastJson(source) };
  return { form: 'SRT', ...parseSrt(source) };
}
