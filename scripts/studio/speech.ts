import { parse } from 'yaml';

/** One sentence of a speech, with its translation when the line has one. */
export type Sentence = { readonly text: string; readonly english: string | undefined };

/** What one speaker says before a breath. */
export type Line = { readonly speaker: string; readonly sentences: readonly Sentence[] };

/** A titled part of a speech. */
export type SpeechChapter = { readonly title: string; readonly lines: readonly Line[] };

/** What is said in one episode, and the kind of file it becomes. */
export type Speech = {
  readonly language: string;
  readonly format: 'mp3' | 'm4a';
  readonly chapters: readonly SpeechChapter[];
};

/** The sentences of a text. An initial such as the "C." of "F.C. København" ends none. */
export function splitSentences(text: string): string[] {
  return text
    .trim()
    .split(/(?<=[.!?])(?<!\b\p{Lu}\.)\s+(?=\p{Lu})/u)
    .filter((sentence) => sentence !== '');
}

/** Reads a speech file's text; throws a plain sentence that names the place when something is missing. */
export function parseSpeech(text: string): Speech {
  const root = asRecord(parse(text, { schema: 'failsafe' }), 'The file');
  const format = root['format'] ?? 'mp3';
  if (format !== 'mp3' && format !== 'm4a') throw new Error('"format" is mp3 or m4a.');
  return {
    language: asText(root['language'], 'language'),
    format,
    chapters: asList(root['chapters'], 'chapters').map((value, index) =>
      parseChapter(value, `chapter ${index + 1}`),
    ),
  };
}

function parseChapter(value: unknown, place: string): SpeechChapter {
  const chapter = asRecord(value, place);
  return {
    title: asText(chapter['title'], `title of ${place}`),
    lines: asList(chapter['lines'], `lines of ${place}`).map((line, index) =>
      parseLine(line, `line ${index + 1} of ${place}`),
    ),
  };
}

function parseLine(value: unknown, place: string): Line {
  const line = asRecord(value, place);
  const texts = splitSentences(asText(line['text'], `text of ${place}`));
  const english = line['en'] === undefined ? undefined : splitSentences(asText(line['en'], `en of ${place}`));
  if (english !== undefined && english.length !== texts.length) {
    throw new Error(
      `The ${place} has ${texts.length} sentences and its translation ${english.length}; write as many.`,
    );
  }
  return {
    speaker: asText(line['speaker'], `speaker of ${place}`),
    sentences: texts.map((text, index) => ({ text, english: english?.[index] })),
  };
}

function asRecord(value: unknown, place: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`${place} should hold keys and values.`);
  }
  return { ...value };
}

function asList(value: unknown, place: string): readonly unknown[] {
  if (!Array.isArray(value) || value.length === 0)
    throw new Error(`The ${place} should be a list with something in it.`);
  return value;
}

function asText(value: unknown, place: string): string {
  if (typeof value !== 'string' || value.trim() === '') throw new Error(`The ${place} is missing.`);
  return value.trim().normalize('NFC');
}
