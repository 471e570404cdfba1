import type { TakenText, TextRecord } from '#bodies/text-record.ts';
import { keyOf } from './digests.ts';
import type { MadeRecord } from './kept-records.ts';

/** Texts taken apart, as two rows of bytes that a worker can hand over without a copy; each has a length in both, or null for none. */
export type PackedTexts = {
  heads: Uint8Array<ArrayBuffer>;
  rests: Uint8Array<ArrayBuffer>;
  lengths: readonly (readonly [head: number, rest: number] | null)[];
};

/** The record of a text, with a sum of what stands below its front matter. */
export type SummedRecord = TextRecord & { sum: string };

/** A text taken apart as it is kept: its record, which every reading looks at, and its tree, which waits until it is asked for. */
export function recordOf({ record, body, written }: TakenText): MadeRecord {
  const head: SummedRecord = { ...record, sum: keyOf(written) };
  return { head: Buffer.from(JSON.stringify(head)), rest: Buffer.from(JSON.stringify(body)) };
}

export function packTexts(texts: readonly (TakenText | undefined)[]): PackedTexts {
  const records = texts.map((text) => text && recordOf(text));
  const made = records.filter((record) => record !== undefined);
  return {
    heads: inOneRow(made.map(({ head }) => head)),
    rests: inOneRow(made.map(({ rest }) => rest)),
    lengths: records.map((record) => (record ? [record.head.length, record.rest.length] : null)),
  };
}

export function unpackTexts({ heads, rests, lengths }: PackedTexts): (MadeRecord | undefined)[] {
  let [head, rest] = [0, 0];
  return lengths.map((pair) => {
    if (!pair) return undefined;
    const [from, behind] = [head, rest];
    head += pair[0];
    rest += pair[1];
    return { head: heads.subarray(from, head), rest: rests.subarray(behind, rest) };
  });
}

function inOneRow(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const row = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    row.set(part, at);
    at += part.length;
  }
  return row;
}
