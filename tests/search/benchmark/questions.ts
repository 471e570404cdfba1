import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What makes a question hard; `other language` means another one than that of the page. */
export const kinds = [
  'exact',
  'inflected',
  'compound',
  'letters',
  'typo',
  'prefix',
  'phrase',
  'other language',
  'person or tag',
  'moment',
] as const;
export type QuestionKind = (typeof kinds)[number];

/** The languages of the pages on which readers ask. */
export const askedIn = ['da', 'nb', 'nl', 'en'] as const;
export type AskedIn = (typeof askedIn)[number];

/** A page that answers; for a moment with the seconds between which the right segment begins, `to` not included. */
export type RightAnswer = { readonly page: string; readonly from?: number; readonly to?: number };

/** One question of the benchmark with every page that truly answers it. */
export type BenchmarkQuestion = {
  readonly kind: QuestionKind;
  readonly language: AskedIn;
  readonly words: string;
  readonly right: readonly RightAnswer[];
};

/** A word that exists nowhere, asked on a page in `language`. */
export type NonsenseWord = { readonly language: AskedIn; readonly word: string };

type QuestionFile = Record<string, Record<string, Record<string, string | string[]>>>;

/** Reads the questions of one file: kind, language, words, addresses. Throws when an address is not written as it should be. */
export function parseQuestions(source: string): BenchmarkQuestion[] {
  const file = parse(source) as QuestionFile;
  return Object.entries(file).flatMap(([kind, languages]) =>
    Object.entries(languages).flatMap(([language, questions]) =>
      Object.entries(questions).map(([words, addresses]) => ({
        kind: oneOf(kinds, kind),
        language: oneOf(askedIn, language),
        words,
        right: [addresses].flat().map(parseAnswer),
      })),
    ),
  );
}

/** The questions that may be tuned on, or those that are only scored. */
export async function readQuestions(part: 'tuned' | 'held-out'): Promise<BenchmarkQuestion[]> {
  return parseQuestions(await readFile(join(import.meta.dirname, `questions-${part}.yaml`), 'utf8'));
}

/** The words to which the only honest answer is none. */
export async function readNonsense(): Promise<NonsenseWord[]> {
  const file = parse(await readFile(join(import.meta.dirname, 'nonsense.yaml'), 'utf8')) as Record<
    string,
    string[]
  >;
  return Object.entries(file).flatMap(([language, words]) =>
    words.map((word) => ({ language: oneOf(askedIn, language), word })),
  );
}

function parseAnswer(text: string): RightAnswer {
  const [, page, from, to] = /^(\/[^@\s]*\/)(?:@(\d+)-(\d+))?$/.exec(text) ?? [];
  if (page === undefined)
    throw new Error(`"${text}" is not an address such as /om/ or /episodes/70-uden-gaest/@36-37.`);
  return from === undefined ? { page } : { page, from: Number(from), to: Number(to) };
}

function oneOf<Name extends string>(names: readonly Name[], name: string): Name {
  const found = names.find((each) => each === name);
  if (found === undefined) throw new Error(`"${name}" is none of ${names.join(', ')}.`);
  return found;
}
