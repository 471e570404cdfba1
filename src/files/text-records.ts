import { hash } from 'node:crypto';
import { takeApart } from '#bodies/text-record.ts';
import { codeSum } from './code-sum.ts';
import { type KeptRecord, type KeptRecords, type MadeRecord, openRecords } from './kept-records.ts';
import { type PackedTexts, recordOf, unpackTexts } from './packed-texts.ts';
import { sharedBy } from './shared-by.ts';
import { tightenHeap } from './tight-heap.ts';
import { type Answer, askWorkers, type Workers } from './worker-pool.ts';

/** A text, and a sum of it. */
export type KeyedText = { key: string; text: string };

export function keyedText(text: string): KeyedText {
  return { key: hash('sha256', text), text };
}

/** Takes texts apart, or finds out that this was done before; the answers are in the order of the texts. */
export type TextRecords = {
  /** What is kept of the text with that key. */
  known(key: string): KeptRecord | undefined;
  take(texts: readonly KeyedText[]): Promise<Answer<KeptRecord | undefined>[]>;
  /** Keeps what was taken apart for the next time, and forgets what was not asked for. */
  save(): Promise<void>;
};

/** Fewer letters than this are read sooner here than workers are ready for them. */
const worthWorkers = 1_000_000;

const script = new URL('./text-worker.ts', import.meta.url);
const readers: Workers<MadeRecord | undefined> = {
  script,
  unpack: (message) => unpackTexts(message as PackedTexts),
};

const opened = sharedBy('text-records', () => new Map<string, Promise<KeptRecords>>());

/** The records kept in a folder; without one, nothing is kept beyond this process. */
export async function openTextRecords(
  folder: string | undefined,
  workers = readers,
  report: (line: string) => void = console.warn,
): Promise<TextRecords> {
  const kept = folder === undefined ? undefined : await (opened.get(folder) ?? open(folder, report));
  return {
    known: (key) => kept?.get(key),
    async take(texts) {
      const answers = new Map<string, Answer<KeptRecord | undefined>>();
      const missing = new Map<string, string>();
      for (const { key, text } of texts) {
        const made = kept?.get(key);
        if (made) answers.set(key, { made });
        else missing.set(key, text);
      }
      const made = await readAll([...missing.values()], workers);
      for (const [at, key] of [...missing.keys()].entries()) {
        const answer = made[at] ?? { lost: 'no answer' };
        const keep = (record: MadeRecord) => kept?.set(key, record) ?? { ...record, rest: () => record.rest };
        answers.set(key, 'made' in answer ? { made: answer.made && keep(answer.made) } : answer);
      }
      return texts.map(({ key }) => answers.get(key) ?? { lost: 'no answer' });
    },
    save: async () => kept?.save(),
  };
}

function open(folder: string, report: (line: string) => void): Promise<KeptRecords> {
  const records = openRecords({ folder, version: codeSum(['bodies', 'domain', 'files']), report });
  opened.set(folder, records);
  return records;
}

async function readAll(
  texts: readonly string[],
  workers: Workers<MadeRecord | undefined>,
): Promise<Answer<MadeRecord | undefined>[]> {
  const letters = texts.reduce((sum, text) => sum + text.length, 0);
  if (letters <= worthWorkers) return texts.map(readHere);
  tightenHeap();
  return askWorkers(workers, texts);
}

function readHere(text: string): Answer<MadeRecord | undefined> {
  try {
    const taken = takeApart(text);
    return { made: taken && recordOf(taken) };
  } catch (error) {
    return { lost: (error as Error).message };
  }
}
