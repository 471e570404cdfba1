import { join, relative } from 'node:path';
import { readSummedFile, writeSummedFile } from './summed-file.ts';

/** What is kept under a key, in two parts, so that a large one need not be looked at to read the small one. */
export type KeptRecord = { head: Uint8Array; rest: Uint8Array };

/** Records by key: hexadecimal digits, made from all that a record depends on. */
export type KeptRecords = {
  get(key: string): KeptRecord | undefined;
  set(key: string, record: KeptRecord): void;
  /** Keeps for the next time what was asked for or set, and forgets everything else. */
  save(): Promise<void>;
};

/** Where records are kept, what they are made by, and who hears of a folder that is no use. */
export type RecordsOptions = { folder: string; version: string; report(line: string): void };

/** All records lie in sixteen files, by the first digit of their keys: ten thousand small ones take ten times as long to read. */
const digits = [...'0123456789abcdef'];

/**
 * The records of a folder below `.cache`. A file that is damaged, or was made by another version, is as good as none: one line
 * says so, and what it held is made again. A file that cannot be written does no harm.
 */
export async function openRecords({ folder, version, report }: RecordsOptions): Promise<KeptRecords> {
  const name = relative(process.cwd(), folder);
  const read = await Promise.all(digits.map((digit) => readShard(join(folder, digit), version)));
  const useless = read.filter((records) => records === undefined).length;
  if (useless > 0) {
    report(
      `${name} is damaged or from another version (${useless} of ${digits.length} files); it is made again.`,
    );
  }
  let kept = new Map(digits.map((digit, at) => [digit, read[at] ?? new Map<string, KeptRecord>()]));
  let used = noRecords();
  const stale = new Set(digits.filter((_digit, at) => read[at] === undefined));
  const use = (key: string, record: KeptRecord) => used.get(key.charAt(0))?.set(key, record);
  return {
    get(key) {
      const record = kept.get(key.charAt(0))?.get(key);
      if (record) use(key, record);
      return record;
    },
    set: use,
    async save() {
      for (const digit of digits) {
        if (!sameKeys(kept.get(digit), used.get(digit))) stale.add(digit);
      }
      [kept, used] = [used, noRecords()];
      const failures: string[] = [];
      for (const digit of stale) {
        const file = { file: join(folder, digit), report: (line: string) => failures.push(line) };
        await writeSummedFile(file, packed(kept.get(digit) ?? new Map(), version));
        if (failures[0] !== undefined) return report(failures[0]);
        stale.delete(digit);
      }
    },
  };
}

function noRecords(): Map<string, Map<string, KeptRecord>> {
  return new Map(digits.map((digit) => [digit, new Map()]));
}

function sameKeys(
  one: ReadonlyMap<string, unknown> = new Map(),
  other: ReadonlyMap<string, unknown> = new Map(),
) {
  return one.size === other.size && [...one.keys()].every((key) => other.has(key));
}

/** The version and every key with the lengths of its two parts, as one line of JSON; then all parts. */
function packed(records: ReadonlyMap<string, KeptRecord>, version: string): Uint8Array[] {
  const sorted = [...records].sort(([one], [other]) => (one < other ? -1 : 1));
  const keys = sorted.map(([key, { head, rest }]) => [key, head.length, rest.length]);
  const line = Buffer.from(`${JSON.stringify({ version, keys })}\n`);
  return [line, ...sorted.flatMap(([, { head, rest }]) => [head, rest])];
}

/** The records of a file; none when there is no file, undefined when it is no use. */
async function readShard(file: string, version: string): Promise<Map<string, KeptRecord> | undefined> {
  let isDamaged = false;
  const report = () => {
    isDamaged = true;
  };
  const bytes = await readSummedFile({ file, report });
  if (!bytes) return isDamaged ? undefined : new Map();
  try {
    let at = bytes.indexOf('\n') + 1;
    const index = JSON.parse(bytes.toString('utf8', 0, at));
    if (index.version !== version) return undefined;
    const part = (length: number) => {
      at += length;
      return bytes.subarray(at - length, at);
    };
    return new Map(
      index.keys.map(([key, head, rest]: [string, number, number]) => [
        key,
        { head: part(head), rest: part(rest) },
      ]),
    );
  } catch {
    return undefined;
  }
}
