import { decode, encode } from 'cborg';

/** Where a token stands: records by number, each with places in rising order. */
export type Postings = Map<number, number[]>;

type Locations = readonly number[];
type IndexPage = readonly [delta: number, locations: Locations, meta: Locations];
type IndexWord = readonly [word: string, pages: readonly IndexPage[], variants: readonly unknown[]];

const signature = new TextEncoder().encode('pagefind_dcd');

/** What a file of Pagefind 1.6 holds, once it is unpacked. Throws for a file that has not its signature. */
export function pagefindBytes(unpacked: Uint8Array): Uint8Array {
  if (signature.some((byte, index) => unpacked[index] !== byte))
    throw new Error('This is no file of Pagefind.');
  return unpacked.subarray(signature.length);
}

/** The tokens of an index chunk with their postings, pages being numbered as Pagefind does. */
export function readIndexChunk(unpacked: Uint8Array): [token: string, postings: Postings][] {
  const [words] = decode(pagefindBytes(unpacked)) as [readonly IndexWord[]];
  return words.map(([word, pages]) => {
    const postings: Postings = new Map();
    let page = 0;
    for (const [delta, locations] of pages) {
      page += delta;
      postings.set(page, placesOf(locations));
    }
    return [word, postings];
  });
}

/**
 * Places are counted from one to the next. A negative number is no place, but says how the following ones weigh, and that
 * counting begins anew; weights we have no use for.
 */
function placesOf(locations: Locations): number[] {
  const places = new Set<number>();
  let place = 0;
  for (const step of locations) {
    place = step < 0 ? 0 : place + step;
    if (step >= 0) places.add(place);
  }
  return [...places].sort((one, other) => one - other);
}

/** An index chunk as Pagefind's WebAssembly takes it. */
export function writeIndexChunk(
  words: readonly (readonly [token: string, postings: Postings])[],
): Uint8Array {
  return encode([
    words.map(([word, postings]): IndexWord => {
      let before = 0;
      const pages = [...postings]
        .sort(([one], [other]) => one - other)
        .map(([page, places]): IndexPage => {
          const delta = page - before;
          before = page;
          return [delta, stepsOf(places), []];
        });
      return [word, pages, []];
    }),
  ]);
}

function stepsOf(places: readonly number[]): number[] {
  return places.map((place, index) => place - (index === 0 ? 0 : (places[index - 1] ?? 0)));
}

/** The file that tells Pagefind which records there are, by name and length in words, and which chunk holds which tokens. */
export function writeMetadata(
  version: string,
  records: readonly (readonly [name: string, words: number])[],
  chunks: readonly (readonly [from: string, to: string, name: string])[],
): Uint8Array {
  return encode([version, records.map(([name, words]) => [name, words, '']), chunks, [], [], []]);
}
