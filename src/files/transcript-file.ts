import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '#domain/problem.ts';
import {
  type Cue,
  type CueFacts,
  factsOfCues,
  parseTranscript,
  type Transcript,
} from '#domain/transcript.ts';
import { codeSum } from './code-sum.ts';
import { lastAsked } from './last-asked.ts';
import { lastReading } from './last-reading.ts';
import { decode, type Reading } from './reading.ts';

/** What was found out about a transcript of that sum, by code of that sum. */
type Known = { sum: string; code: string; problems: Problem[]; facts: CueFacts | null };

/**
 * Reads `transcript.<language>.vtt` beside an episode. What is wrong with it, and what checks ask of it, is known from one build to the
 * next, so that most of thousands need not be taken apart. Undefined, and a problem noted, when its name or its bytes cannot be read.
 */
export async function readTranscript(
  reading: Reading,
  folder: string,
  name: string,
): Promise<Transcript | undefined> {
  const path = `${folder}/${name}`;
  const file = `${reading.name}/${path}`;
  if (!/^transcript\.[a-z]{2,3}(-[A-Z]{2})?\.vtt$/.test(name)) {
    reading.problems.push(unnamedLanguage(file, name, reading.context.languages[0] ?? 'en'));
    return undefined;
  }
  const place = join(reading.root, path);
  const bytes = readFileSync(place);
  const sum = hash('sha256', bytes);
  const code = readerSum();
  const { problems, facts } = await reading.facts.of<Known>(
    'transcript',
    place,
    async () => ({ sum, code, ...takeApart(bytes, file) }),
    (known) => known.sum === sum && known.code === code,
  );
  reading.problems.push(...problems);
  if (!facts) return undefined;
  const language = name.split('.')[1] ?? '';
  return unlessChanged(
    reading.root,
    file,
    sum,
    () => new ReadTranscript(language, path, { bytes, sum, facts }),
  );
}

const unlessChanged = lastReading<ReadTranscript>('transcripts');

let reader: string | undefined;

/** A sum of the code that takes transcripts apart. */
function readerSum(): string {
  reader ??= codeSum(['domain']);
  return reader;
}

function takeApart(bytes: Buffer, file: string): Pick<Known, 'problems' | 'facts'> {
  const met: Problem[] = [];
  const text = decode({ problems: met }, file, bytes);
  if (text === undefined) return { problems: met, facts: null };
  const { cues, problems } = parseTranscript(text);
  const found = problems.map((problem) => ({
    rule: 'transcript/readable' as const,
    level: 'error' as const,
    file,
    column: 1,
    ...problem,
  }));
  return { problems: [...met, ...found], facts: factsOfCues(cues) };
}

/** So many transcripts are remembered with their cues: a page and what lies below it ask for those of the same one. */
const asked = lastAsked<ReadTranscript, Cue[]>(16);

/** A transcript whose cues are read when somebody asks for them. */
class ReadTranscript implements Transcript {
  readonly language: string;
  readonly file: string;
  readonly facts: CueFacts;
  readonly #bytes: Buffer;
  readonly #sum: string;

  constructor(
    language: string,
    file: string,
    { bytes, sum, facts }: { bytes: Buffer; sum: string; facts: CueFacts },
  ) {
    [this.language, this.file, this.facts, this.#bytes, this.#sum] = [language, file, facts, bytes, sum];
  }

  get cues(): Cue[] {
    return asked(this, () => parseTranscript(this.#bytes.toString()).cues);
  }

  /** In a sum of an episode, one of the file stands for its cues. */
  toJSON() {
    return { language: this.language, file: this.file, sum: this.#sum };
  }
}

function unnamedLanguage(file: string, name: string, language: string): Problem {
  return {
    rule: 'transcript/language',
    level: 'error',
    file,
    value: name,
    message: {
      da: `Navnet "${name}" siger ikke, hvilket sprog udskriften er på.`,
      en: `The name "${name}" does not say which language the transcript is in.`,
    },
    fix: {
      da: `Omdøb den til transcript.${language}.vtt, med koden for dens sprog.`,
      en: `Rename it to transcript.${language}.vtt, with the code of its language.`,
    },
  };
}
