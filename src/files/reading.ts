import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as z from 'zod';
import { type Kind, parseEntry } from '#domain/entry.ts';
import type { SchemaContext } from '#domain/field.ts';
import type { FileSchemas } from '#domain/file-schema.ts';
import { parseYamlSource, type Source } from '#domain/front-matter.ts';
import type { Instant } from '#domain/instant.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { Problem } from '#domain/problem.ts';
import type { KnownFacts } from './known-facts.ts';
import type { ReadText } from './texts.ts';

/** One pass over a content folder: where it is, what is in it, and the problems met so far. */
export type Reading = {
  /** The folder, as a path of this system. */
  root: string;
  /** How the folder is called in messages. */
  name: string;
  files: readonly string[];
  /** The names of the files in each folder, by its path below the root. */
  folders: ReadonlyMap<string, readonly string[]>;
  now: Instant;
  context: SchemaContext;
  schemas: FileSchemas;
  /** What is known of sounds and pictures. */
  facts: KnownFacts;
  problems: Problem[];
  /** What was promised to subscribers, once it has been read. */
  ledger?: Ledger | undefined;
  /** The MDX files that could be taken apart, by their paths below the folder. */
  written: ReadonlyMap<string, ReadText>;
  /** Those of them that were asked for so far. */
  texts: ReadText[];
  /** The pictures that an entry names, as paths below the folder. */
  pictures: Set<string>;
};

/** One file taken apart; undefined, and problems noted, when that cannot be done. */
export async function readSource(reading: Reading, path: string): Promise<Source | undefined> {
  if (path.endsWith('.mdx')) {
    const text = reading.written.get(path);
    if (text) reading.texts.push(text);
    return text?.source;
  }
  const file = `${reading.name}/${path}`;
  const text = decode(reading, file, await readFile(join(reading.root, path)));
  const source = text === undefined ? [] : parseYamlSource(file, text);
  if (!Array.isArray(source)) return source;
  reading.problems.push(...source);
  return undefined;
}

/** The text of a file; undefined, and a problem noted, when it is not UTF-8. */
export function decode(reading: Pick<Reading, 'problems'>, file: string, bytes: Buffer): string | undefined {
  try {
    if (!file.endsWith('.vtt') && bytes.indexOf(mark) === 0) reading.problems.push(markProblem(file));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    reading.problems.push({
      rule: 'file/utf-8',
      level: 'error',
      file,
      mend: { kind: 'encode' },
      message: { da: 'Filen er ikke UTF-8-tekst.', en: 'The file is not UTF-8 text.' },
      fix: {
        da: 'Gem den igen med tegnkodningen UTF-8.',
        en: 'Save it again with the encoding UTF-8.',
      },
    });
    return undefined;
  }
}

/** Three bytes that some editors put in front of a text; WebVTT allows them, everything else stumbles over them. */
const mark = Buffer.from([0xef, 0xbb, 0xbf]);

function markProblem(file: string): Problem {
  return {
    rule: 'file/byte-order-mark',
    level: 'warning',
    file,
    mend: { kind: 'encode' },
    line: 1,
    column: 1,
    message: {
      da: 'Filen begynder med et usynligt tegn (BOM), som andre programmer snubler over.',
      en: 'The file begins with an invisible sign (BOM) that other programs stumble over.',
    },
    fix: {
      da: 'Gem den som UTF-8 uden BOM; "npm run check -- --fix" gør det.',
      en: 'Save it as UTF-8 without BOM; "npm run check -- --fix" does so.',
    },
  };
}

/** The value of a source; undefined, and problems noted, when fields are wrong. */
export function readValue<Schema extends z.ZodType>(
  reading: Reading,
  kind: Kind,
  schema: Schema,
  source: Source,
): z.output<Schema> | undefined {
  const result = parseEntry(kind, schema, source);
  if ('value' in result) return result.value;
  reading.problems.push(...result.problems);
  return undefined;
}

/** Notes a problem at a field of a source. */
export function note(
  reading: Reading,
  source: Source,
  field: string,
  problem: Pick<Problem, 'rule' | 'message' | 'fix'> & {
    value?: string | undefined;
    level?: Problem['level'];
  },
): void {
  const place = source.place(field.split('.'));
  reading.problems.push({ level: 'error', file: source.file, ...place, field, ...problem });
}
