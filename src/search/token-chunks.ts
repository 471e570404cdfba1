import { type Postings, writeIndexChunk } from './pagefind-files.ts';

/** A piece of the index: all tokens from `first` to `last`. */
export type TokenChunk = { first: string; last: string; bytes: Uint8Array };

/** A chunk grows no further than this many bytes before it is packed, unless a single token needs more. */
const chunkSize = 9000;

/** Cuts the index into chunks small enough that a question fetches little beside what it asks for. */
export function tokenChunks(index: ReadonlyMap<string, Postings>): TokenChunk[] {
  const tokens = [...index].sort(([one], [other]) => (one < other ? -1 : 1));
  const chunks: TokenChunk[] = [];
  let gathered: typeof tokens = [];
  let size = 0;
  const close = () => {
    const [first, last] = [gathered[0]?.[0], gathered.at(-1)?.[0]];
    if (first !== undefined && last !== undefined)
      chunks.push({ first, last, bytes: writeIndexChunk(gathered) });
    gathered = [];
    size = 0;
  };
  for (const entry of tokens) {
    const grown = sizeOf(entry);
    if (size + grown > chunkSize) close();
    gathered.push(entry);
    size += grown;
  }
  close();
  return chunks;
}

/** About how many bytes a token takes: a few for itself and each record, one or two for each place. */
function sizeOf([token, postings]: [string, Postings]): number {
  let size = token.length + 4;
  for (const places of postings.values()) size += 5 + places.length * 1.3;
  return size;
}
