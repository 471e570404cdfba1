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
function sizeOf({ token, records, places }: TokenPostings): number {
  return token.length + 4 + records * 5 + places * 1.3;
}

/** A chunk as Pagefind's WebAssembly takes it: one list of `[token, its records, no variants]`. */
function writeChunk(piece: readonly TokenPostings[]): Uint8Array {
  const chunk = new GrowingBytes();
  chunk.head(major.list, 1);
  chunk.head(major.list, piece.length);
  for (const { token, records, bytes } of piece) {
    chunk.head(major.list, 3);
    chunk.text(token);
    chunk.head(major.list, records);
    chunk.append(bytes);
    chunk.head(major.list, 0);
  }
  return chunk.written();
}
