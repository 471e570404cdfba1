import { GrowingBytes, major } from './growing-bytes.ts';
import type { TokenPostings } from './token-postings.ts';

/** A piece of the index: all tokens from `from` up to, not including, where the next one begins. */
export type TokenChunk = { from: string; bytes: Uint8Array };

/** A chunk grows no further than this many bytes before it is packed, unless a single token needs more. */
const chunkSize = 9000;

/** Cuts the index into chunks small enough that a question fetches little beside what it asks for. */
export function* tokenChunks(tokens: readonly TokenPostings[]): Generator<TokenChunk> {
  let piece: TokenPostings[] = [];
  let before = '';
  let room = chunkSize;
  for (const entry of tokens) {
    room -= sizeOf(entry);
    if (room < 0 && piece.length > 0) {
      yield chunkOf(piece, before);
      before = piece.at(-1)?.token ?? '';
      piece = [];
      room = chunkSize - sizeOf(entry);
    }
    piece.push(entry);
  }
  if (piece.length > 0) yield chunkOf(piece, before);
}

/** A chunk of some tokens; `before` is the token before them. */
function chunkOf(piece: readonly TokenPostings[], before: string): TokenChunk {
  return { from: startOf(piece[0]?.token ?? '', before), bytes: writeChunk(piece) };
}

/** The fewest letters of a token that stand behind the token before it, so that the list of chunks stays short. */
function startOf(token: string, before: string): string {
  let length = 0;
  while (length < token.length && token[length] === before[length]) length++;
  return token.slice(0, length + 1);
}

/** About how many bytes a token takes: a few for itself and each record, one or two for each place. */
function sizeOf({ token, records }: TokenPostings): number {
  return token.length + 4 + countRecords(records) * 5 + records.length * 1.3;
}

function countRecords(records: Uint32Array): number {
  let count = 0;
  let last = -1;
  for (const record of records) {
    if (record !== last) count++;
    last = record;
  }
  return count;
}

/**
 * A chunk as Pagefind 1.6 takes it, in CBOR: one list of `[token, records, []]`, a record being `[records since the last
 * one, [places, each since the last one], []]`. The empty lists are spellings, and how words weigh.
 */
function writeChunk(piece: readonly TokenPostings[]): Uint8Array {
  const chunk = new GrowingBytes();
  chunk.head(major.list, 1);
  chunk.head(major.list, piece.length);
  for (const { token, records, places } of piece) {
    chunk.head(major.list, 3);
    chunk.text(token);
    chunk.head(major.list, countRecords(records));
    let last = 0;
    for (let at = 0; at < records.length; ) {
      const record = records[at] ?? 0;
      let end = at + 1;
      while (records[end] === record) end++;
      chunk.head(major.list, 3);
      chunk.head(major.number, record - last);
      chunk.head(major.list, end - at);
      for (let place = 0; at < end; at++) {
        chunk.head(major.number, (places[at] ?? 0) - place);
        place = places[at] ?? 0;
      }
      chunk.head(major.list, 0);
      last = record;
    }
    chunk.head(major.list, 0);
  }
  return chunk.written();
}
