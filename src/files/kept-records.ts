import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { KeptRests, type Stretch, stretchesOf } from './kept-rests.ts';
import { readSummedFile, writeSummedFile } from './summed-file.ts';

/** What is to be kept, in two parts, so that a large one need not be read for the sake of the small one. */
export type MadeRecord = { head: Uint8Array; rest: Uint8Array };

/** What is kept under a key; its rest lies on the disk, and is undefined, which is reported, when it was damaged there. */
export type KeptRecord = { readonly head: Uint8Array; rest(): Uint8Array | undefined };

/** Records by key: hexadecimal digits, made from all that a record depends on. */
export type KeptRecords = {
  get(key: string): KeptRecord | undefined;
  set(key: string, record: MadeRecord): KeptRecord;
  /** Keeps for the next time what was asked for or set, and forgets everything else. */
  save(): Promise<void>;
};

/** Where records are kept, what they are made by, and who hears of a folder that is no use. */
export type RecordsOptions = { folder: string; version: string; report(line: string): void };

/**
 * All records lie in sixteen files of heads and sixteen of what belongs to them, by the first digit of their keys: ten thousand small
 * ones take ten times as long to read.
 */
const digits = [...'0123456789abcdef'];

/**
 * The records of a folder below `.cache`. A file that is damaged, or was made by another version, is as good as none: one line
 * says so, and what it held is made again. A file that cannot be written does no harm.
 */
export async function openRecords({ folder, version, report }: RecordsOptions): Promise<KeptRecords> {
  const name = relative(process.cwd(), folder);
  const shards = digits.map((digit) => new Shard(join(folder, digit), report));
  const read = await Promise.all(shards.map((shard) => shard.read(version)));
  const useless = read.filter((records) => records === undefined).length;
  if (useless > 0) {
    report(
      `${name} is damaged or from another version (${useless} of ${digits.length} files); it is made again.`,
    );
  }
  let kept = read.map((records) => records ?? new Map<string, PlacedRecord>());
  let used = noRecords();
  const stale = new Set(shards.keys().filter((at) => read[at] === undefined));
  const use = (key: string, record: PlacedRecord) => used[digitOf(key)]?.set(key, record);
  return {
    get(key) {
      const record = kept[digitOf(key)]?.get(key);
      if (record) use(key, record);
      return record;
    },
    set(key, made) {
      const record = new PlacedRecord(made.head, () => made.rest);
      use(key, record);
      return record;
    },
    async save() {
      for (const at of shards.keys()) if (!sameKeys(kept[at], used[at])) stale.add(at);
      [kept, used] = [used, noRecords()];
      for (const at of stale) {
        const failure = await shards[at]?.write(version, kept[at] ?? new Map());
        if (failure !== undefined) return report(failure);
        stale.delete(at);
      }
    },
  };
}

function digitOf(key: string): number {
  return digits.indexOf(key.charAt(0));
}

function noRecords(): Map<string, PlacedRecord>[] {
  return digits.map(() => new Map());
}

function sameKeys(
  one: ReadonlyMap<string, unknown> = new Map(),
  other: ReadonlyMap<string, unknown> = new Map(),
) {
  return one.size === other.size && [...one.keys()].every((key) => other.has(key));
}

class PlacedRecord implements KeptRecord {
  readonly head: Uint8Array;
  rest: () => Uint8Array | undefined;

  constructor(head: Uint8Array, rest: () => Uint8Array | undefined) {
    this.head = head;
    this.rest = rest;
  }
}

/** What a file of heads begins with, as a line of JSON: the version, and of every record its key, how long its head is, and its rest. */
type Index = { version: string; keys: [key: string, head: number, rest: Stretch][] };

/** The records of one digit: a file of heads, and one of rests beside it. */
class Shard {
  readonly #heads: string;
  readonly #damaged: () => void;
  #rests: KeptRests;

  constructor(heads: string, report: (line: string) => void) {
    this.#heads = heads;
    let told = false;
    this.#damaged = () => {
      if (told) return;
      told = true;
      // Without heads, all is made again next time.
      rmSync(heads, { force: true });
      report(`${relative(process.cwd(), restsOf(heads))} is damaged; what it holds is made again.`);
    };
    this.#rests = this.#lying();
  }

  /** None when there is no file, undefined when it is no use. */
  async read(version: string): Promise<Map<string, PlacedRecord> | undefined> {
    let isDamaged = false;
    const report = () => {
      isDamaged = true;
    };
    const bytes = await readSummedFile({ file: this.#heads, report });
    if (!bytes) return isDamaged ? undefined : new Map();
    try {
      let at = bytes.indexOf('\n') + 1;
      const index: Index = JSON.parse(bytes.toString('utf8', 0, at));
      if (index.version !== version) return undefined;
      const rests = this.#rests;
      const records = index.keys.map(([key, length, rest]): [string, PlacedRecord] => {
        at += length;
        return [key, new PlacedRecord(bytes.subarray(at - length, at), () => rests.read(rest))];
      });
      return new Map(records);
    } catch {
      return undefined;
    }
  }

  /** Writes records, but for those whose rest is damaged, and holds their rests in memory no longer; returns what went wrong, if anything did. */
  async write(version: string, records: ReadonlyMap<string, PlacedRecord>): Promise<string | undefined> {
    const whole = [...records]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, record]) => ({ key, record, rest: record.rest() }))
      .flatMap(({ rest, ...of }) => (rest ? [{ rest, ...of }] : []));
    const pieces = whole.map(({ rest }) => rest);
    const stretches = stretchesOf(pieces);
    const keys = whole.map(({ key, record }, at) => [key, record.head.length, stretches[at]]);
    const line = Buffer.from(`${JSON.stringify({ version, keys })}\n`);
    const failures: string[] = [];
    const report = (failure: string) => void failures.push(failure);
    // Heads say where rests lie: old ones never stand beside new rests.
    rmSync(this.#heads, { recursive: true, force: true });
    await writeSummedFile({ file: restsOf(this.#heads), report }, pieces);
    const heads = [line, ...whole.map(({ record }) => record.head)];
    if (failures.length === 0) await writeSummedFile({ file: this.#heads, report }, heads);
    if (failures.length > 0) return failures[0];
    this.#rests.close();
    const rests = this.#lying();
    this.#rests = rests;
    for (const [at, { record }] of whole.entries()) {
      const stretch = stretches[at];
      if (stretch) record.rest = () => rests.read(stretch);
    }
    return undefined;
  }

  #lying(): KeptRests {
    return new KeptRests(restsOf(this.#heads), this.#damaged);
  }
}

function restsOf(heads: string): string {
  return `${heads}.rests`;
}
