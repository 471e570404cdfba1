import { type Postings, writeIndexChunk } from './pagefind-files.ts';

/** A piece of the index: all tokens from `from` up to, not including, `to`. */
export type TokenChunk = { from: string; to: string; bytes: Uint8Array };

/** A chunk grows no further than this many bytes before it is packed, unless a single token needs more. */
const chunkSize = 9000;

/** Cuts the index into chunks small enough that a question fetches little beside what it asks for. */
export function tokenChunks(index: ReadonlyMap<string, Postings>): TokenChunk[] {
  const tokens = [...index].sort(([one], [other]) => (one < other ? -1 : 1));
  const pieces: (typeof tokens)[] = [];
  let room = 0;
  for (const entry of tokens) {
    room -= sizeOf(entry);
    const piece = pieces.at(-1);
    if (piece && room >= 0) piece.push(entry);
    else {
      pieces.push([entry]);
      room = chunkSize - sizeOf(entry);
    }
  }
  const starts = pieces.map((piece, index) =>
    startOf(piece[0]?.[0] ?? '', pieces[index - 1]?.at(-1)?.[0] ?? ''),
  );
  return pieces.map((piece, index) => ({
    from: starts[index] ?? '',
    to: starts[index + 1] ?? '\uffff',
    bytes: writeIndexChunk(piece),
  }));
}

/** The fewest letters of a token that stand behind the token before it, so that the list of chunks stays short. */
function startOf(token: string, before: string): string {
  let length = 0;
  while (length < token.length && token[length] === before[length]) length++;
  return token.slice(0, length + 1);
}

/** About how many bytes a token takes: a few for itself and each record, one or two for each place. */
function sizeOf([token, postings]: [string, Postings]): number {
  let size = token.length + 4;
  for (const places of postings.values()) size += 5 + places.length * 1.3;
  return size;
}
