import { GrowingBytes, major } from './growing-bytes.ts';
import type { TokenPostings } from './token-postings.ts';

/**
 * A chunk of the index lies in columns, because like stands beside like then, and packs a quarter smaller than what
 * Pagefind takes: the tokens; in how many records each stands; each record, counted from the one before; at how many places
 * of it; and each place, counted from the one before.
 */
type Columns = {
  tokens: readonly string[];
  recordCounts: number[];
  records: number[];
  placeCounts: number[];
  places: number[];
};

/** Writes a chunk: how many bytes the tokens have, the tokens, and all numbers. */
export function spellChunk(postings: readonly TokenPostings[]): Uint8Array {
  const { tokens, recordCounts, records, placeCounts, places } = columnsOf(postings);
  const bytes = new GrowingBytes();
  const names = new TextEncoder().encode(tokens.join('\n'));
  bytes.varint(names.length);
  bytes.append(names);
  for (const column of [recordCounts, records, placeCounts, places])
    for (const number of column) bytes.varint(number);
  return bytes.written();
}

function columnsOf(postings: readonly TokenPostings[]): Columns {
  const columns: Columns = {
    tokens: postings.map(({ token }) => token),
    recordCounts: [],
    records: [],
    placeCounts: [],
    places: [],
  };
  for (const { records, places } of postings) {
    const before = columns.records.length;
    let last = 0;
    for (let at = 0; at < records.length; ) {
      const record = records[at] ?? 0;
      const first = at;
      for (let place = 0; records[at] === record; at++) {
        columns.places.push((places[at] ?? 0) - place);
        place = places[at] ?? 0;
      }
      columns.records.push(record - last);
      columns.placeCounts.push(at - first);
      last = record;
    }
    columns.recordCounts.push(columns.records.length - before);
  }
  return columns;
}

function parseChunk(bytes: Uint8Array): Columns {
  const length = varintsIn(bytes, 0, 1);
  const end = length.end + (length.found[0] ?? 0);
  const tokens = new TextDecoder().decode(bytes.subarray(length.end, end)).split('\n');
  const { found } = varintsIn(bytes, end);
  const recordCounts = found.slice(0, tokens.length);
  const count = recordCounts.reduce((sum, one) => sum + one, 0);
  const [counts, places] = [tokens.length + count, tokens.length + 2 * count];
  return {
    tokens,
    recordCounts,
    records: found.slice(tokens.length, counts),
    placeCounts: found.slice(counts, places),
    places: found.slice(places),
  };
}

/** Numbers in groups of seven bits, the lowest first, the eighth bit saying that more follow. */
function varintsIn(bytes: Uint8Array, from: number, most = Number.POSITIVE_INFINITY) {
  const found: number[] = [];
  let at = from;
  let [number, worth] = [0, 1];
  while (at < bytes.length && found.length < most) {
    const byte = bytes[at++] ?? 0;
    number += (byte & 0x7f) * worth;
    worth *= 0x80;
    if (byte > 0x7f) continue;
    found.push(number);
    [number, worth] = [0, 1];
  }
  return { found, end: at };
}

/**
 * A chunk as Pagefind 1.6 takes it, in CBOR: one list of `[token, records, []]`, a record being `[records since the last
 * one, [places, each since the last one], []]`. The empty lists are spellings, and how words weigh.
 */
export function pagefindChunk(bytes: Uint8Array): Uint8Array {
  const { tokens, recordCounts, records, placeCounts, places } = parseChunk(bytes);
  const chunk = new GrowingBytes();
  chunk.head(major.list, 1);
  chunk.head(major.list, tokens.length);
  let [record, place] = [0, 0];
  for (const [index, token] of tokens.entries()) {
    chunk.head(major.list, 3);
    chunk.text(token);
    const count = recordCounts[index] ?? 0;
    chunk.head(major.list, count);
    for (const end = record + count; record < end; record++) {
      chunk.head(major.list, 3);
      chunk.head(major.number, records[record] ?? 0);
      const placeCount = placeCounts[record] ?? 0;
      chunk.head(major.list, placeCount);
      for (const last = place + placeCount; place < last; place++)
        chunk.head(major.number, places[place] ?? 0);
      chunk.head(major.list, 0);
    }
    chunk.head(major.list, 0);
  }
  return chunk.written();
}
