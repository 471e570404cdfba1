import { spellChunk } from './chunk-columns.ts';
import type { TokenPostings } from './token-postings.ts';

/** A piece of the index: all tokens from `from` up to, not including, where the next one begins. */
export type TokenChunk = { from: string; bytes: Uint8Array };

/** A chunk grows no further than this many bytes before it is packed, unless a single token needs more. */
const chunkSize = 6000;

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
  return { from: startOf(piece[0]?.token ?? '', before), bytes: spellChunk(piece) };
}

/** The fewest letters of a token that stand behind the token before it, so that the list of chunks stays short. */
function startOf(token: string, before: string): string {
  let length = 0;
  while (length < token.length && token[length] === before[length]) length++;
  return token.slice(0, length + 1);
}

/** About how many bytes a token takes: some for itself, about two for each record, and one or two for each place. */
function sizeOf({ token, records }: TokenPostings): number {
  return token.length + 2 + countRecords(records) * 2 + records.length * 1.4;
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
