import type { TakenText, TextRecord } from '#bodies/text-record.ts';
import { keyOf } from './digests.ts';
import type { KeptRecord } from './kept-records.ts';

/** Texts taken apart, as one row of bytes that a worker can hand over without a copy; each has two lengths, or null for none. */
export type PackedTexts = { bytes: Uint8Array<ArrayBuffer>; lengths: readonly ([number, number] | null)[] };

/** The record of a text, with a sum of what stands below its front matter. */
export type SummedRecord = TextRecord & { sum: string };

/** A text taken apart as it is kept: its record, which every reading looks at, and its tree, which waits until it is asked for. */
export function recordOf({ record, body, written }: TakenText): KeptRecord {
  const head: SummedRecord = { ...record, sum: keyOf(written) };
  return { head: Buffer.from(JSON.stringify(head)), rest: Buffer.from(JSON.stringify(body)) };
}

export function packTexts(texts: readonly (TakenText | undefined)[]): PackedTexts {
  const records = texts.map((text) => text && recordOf(text));
  const lengths = records.map((record): [number, number] | null =>
    record ? [record.head.length, record.rest.length] : null,
  );
  const bytes = new Uint8Array(lengths.reduce((sum, pair) => sum + (pair ? pair[0] + pair[1] : 0), 0));
  let at = 0;
  for (const part of records.flatMap((record) => (record ? [record.head, record.rest] : []))) {
    bytes.set(part, at);
    at += part.length;
  }
  return { bytes, lengths };
}

export function unpackTexts({ bytes, lengths }: PackedTexts): (KeptRecord | undefined)[] {
  let at = 0;
  const part = (length: number) => {
    at += length;
    return bytes.subarray(at - length, at);
  };
  return lengths
    .map((pair) => pair ?? undefined)
    .map((pair) => pair && { head: part(pair[0]), rest: part(pair[1]) });
}
