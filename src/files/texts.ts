import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TextRecord, takeApart } from '#bodies/text-record.ts';
import type { Body } from '#domain/body.ts';
import type { Entry, Text } from '#domain/content.ts';
import { knownMdxSource, parseMdxSource, type Source } from '#domain/front-matter.ts';
import type { Post } from '#domain/post.ts';
import type { Problem } from '#domain/problem.ts';
import { readingMinutes } from '#domain/reading-time.ts';
import type { Remote } from '#domain/remote.ts';
import type { KeptRecord } from './kept-records.ts';
import { lastAsked } from './last-asked.ts';
import { lastReading } from './last-reading.ts';
import type { SummedRecord } from './packed-texts.ts';
import { decode, type Reading } from './reading.ts';
import { type KeyedText, keyedText, type TextRecords } from './text-records.ts';

const decoder = new TextDecoder();

/** So many trees are remembered: a page and what lies below it ask for the same one. */
const asked = lastAsked<ReadText, Body>(16);

/** An MDX text that was taken apart; its tree is made when somebody asks for the body, and again when it was forgotten meanwhile. */
export class ReadText implements Text {
  readonly source: Source;
  readonly record: SummedRecord;
  readonly #kept: KeptRecord;
  readonly #read: () => string;

  /** `read` reads the text again: of ten thousand, hardly one is asked for. */
  constructor(file: string, read: () => string, kept: KeptRecord) {
    this.record = JSON.parse(decoder.decode(kept.head));
    this.source = knownMdxSource(file, read, this.record.data);
    this.#kept = kept;
    this.#read = read;
  }

  get outline(): Body | undefined {
    return this.record.error ? undefined : this.record.outline;
  }

  get sum(): string {
    return this.record.sum;
  }

  get words(): number | undefined {
    return this.record.error ? undefined : this.record.words;
  }

  get body(): Body | undefined {
    if (this.record.error) return undefined;
    return asked(this, () => this.#tree());
  }

  #tree(): Body {
    const tree = this.#kept.rest();
    return tree ? JSON.parse(decoder.decode(tree)) : (takeApart(this.#read())?.body ?? { children: [] });
  }
}

/**
 * Takes MDX files apart; notes problems for those where that cannot be done. A file that nobody touched since it was read last is not
 * read again.
 */
export async function readTexts(
  reading: Pick<Reading, 'root' | 'name' | 'problems' | 'facts'>,
  records: TextRecords,
  paths: readonly string[],
): Promise<Map<string, ReadText>> {
  const texts = new Map<string, ReadText>();
  const add = (path: string, key: string, kept: KeptRecord) => {
    const [file, place] = [`${reading.name}/${path}`, join(reading.root, path)];
    const read = () => decoder.decode(readFileSync(place));
    texts.set(
      path,
      unlessChanged(reading.root, file, key, () => new ReadText(file, read, kept)),
    );
  };
  const unknown: UnknownText[] = [];
  for (const path of paths) {
    const place = join(reading.root, path);
    const { known: key, keep } = reading.facts.look<string>('text', place, { closely: true });
    const kept = key === undefined ? undefined : records.known(key);
    if (key !== undefined && kept) add(path, key, kept);
    else {
      const told = reading.problems.length;
      const text = decode(reading, `${reading.name}/${path}`, readFileSync(place));
      // What is wrong with the bytes of a file is told as long as it is.
      const isWhole = reading.problems.length === told;
      if (text !== undefined) unknown.push({ path, keep: isWhole ? keep : () => {}, ...keyedText(text) });
    }
  }
  const answers = await records.take(unknown);
  for (const [at, { path, text, key, keep }] of unknown.entries()) {
    const answer = answers[at] ?? { made: undefined };
    const file = `${reading.name}/${path}`;
    if ('lost' in answer) reading.problems.push(lost(file, answer.lost));
    else if (!answer.made) reading.problems.push(...problemsOf(file, text));
    else {
      add(path, key, answer.made);
      keep(key);
    }
  }
  return texts;
}

type UnknownText = KeyedText & { path: string; keep(key: string): void };

const unlessChanged = lastReading<ReadText>('texts');

function problemsOf(file: string, text: string): Problem[] {
  const source = parseMdxSource(file, text);
  return Array.isArray(source) ? source : [];
}

/** All texts that were asked for, by their files; notes a problem for each whose body is not well formed. */
export function parsedTexts({ texts, problems }: Reading): ReadText[] {
  for (const { source, record } of texts) {
    if (record.error) problems.push(unreadable(source.file, record.error));
  }
  return texts.toSorted((a, b) => (a.source.file < b.source.file ? -1 : 1));
}

function unreadable(file: string, { message, ...place }: NonNullable<TextRecord['error']>): Problem {
  return {
    rule: 'body/readable',
    level: 'error',
    file,
    ...place,
    message: { da: `Teksten kan ikke læses: ${message}.`, en: `The text cannot be read: ${message}.` },
    fix: {
      da: 'Se efter, at hver <Komponent> er lukket, og skriv &lt; og &#123; for < og { i løbende tekst.',
      en: 'Check that every <Component> is closed, and write &lt; and &#123; for < and { in running text.',
    },
  };
}

function lost(file: string, reason: string): Problem {
  return {
    rule: 'body/readable',
    level: 'error',
    file,
    line: 1,
    column: 1,
    message: {
      da: `Læseren gik ned over denne tekst: ${reason}.`,
      en: `The reader broke down over this text: ${reason}.`,
    },
    fix: {
      da: 'Del teksten i flere, eller fjern det, der sidst kom til.',
      en: 'Split the text, or remove what was added last.',
    },
  };
}

/** The entries with their texts, and with what these fetch from elsewhere. */
export function withBodies<Value extends { remotes?: readonly Remote[] | undefined }>(
  entries: readonly Entry<Value>[],
  texts: readonly ReadText[],
): Entry<Value>[] {
  const bySource = new Map(texts.map((text) => [text.source, text]));
  return entries.map((entry) => {
    const text = bySource.get(entry.source);
    const remotes = text?.record.remotes ?? [];
    const value = remotes.length === 0 ? entry.value : { ...entry.value, remotes };
    return {
      ...entry,
      value,
      outline: text?.outline,
      sum: text?.sum,
      words: text?.words,
      get body() {
        return text?.body;
      },
    };
  });
}

/** Posts with how long they take to read, as far as their texts can be read. */
export function timed(entries: readonly Entry<Post>[], texts: readonly ReadText[]): Entry<Post>[] {
  const bySource = new Map(texts.map(({ source, record }) => [source, record]));
  return entries.map((entry) => {
    const record = bySource.get(entry.source);
    if (record === undefined || record.error) return entry;
    const minutes = readingMinutes(record.words, entry.value.language);
    return { ...entry, value: { ...entry.value, minutes } };
  });
}
