import { type Body, countedWords } from './body.ts';
import { onceFor } from './once.ts';

/** How often each stem stands in a text, by the stem's number; as small as can be, because thousands of these are kept. */
export type StemCounts = { stems: Uint32Array; times: Uint32Array };

export const noStems: StemCounts = { stems: new Uint32Array(), times: new Uint32Array() };

export const stemCounts = onceFor((body: Body): StemCounts => {
  const counts = new Map<number, number>();
  countStems(counts, countedWords(body), 1);
  return { stems: Uint32Array.from(counts.keys()), times: Uint32Array.from(counts.values()) };
});

/**
 * Inflected forms of a word mostly share its first letters, in all four languages: `medarbejder`, `medarbejderne`.
 * https://doi.org/10.1023/B:INRT.0000009441.78971.be
 */
const stemLetters = 6;

/** Adds the stems of some words to others, each with a weight. */
export function countStems(counts: Map<number, number>, words: readonly string[], weight: number): void {
  for (const word of words) {
    if (word.length < 3) continue;
    const stem = numberOf(word.toLowerCase().slice(0, stemLetters));
    counts.set(stem, (counts.get(stem) ?? 0) + weight);
  }
}

/** What numbers stand for; which stem has which of them decides nothing, and another process gives other numbers. */
const numbers = new Map<string, number>();

function numberOf(stem: string): number {
  const number = numbers.get(stem) ?? numbers.size;
  if (number === numbers.size) numbers.set(stem, number);
  return number;
}

/** Stems by their places in a list, so that another process can give them its own numbers. */
type Spelt = { stems: string[]; texts: [name: string, places: number[], times: number[]][] };

/** Counts by name as JSON. */
export function spellStemCounts(counts: ReadonlyMap<string, StemCounts>): string {
  const named = [...numbers.keys()];
  const places = new Map<number, number>();
  const placeOf = (stem: number): number => {
    const place = places.get(stem) ?? places.size;
    if (place === places.size) places.set(stem, place);
    return place;
  };
  const texts = [...counts].map(([name, { stems, times }]): Spelt['texts'][number] => [
    name,
    Array.from(stems, placeOf),
    [...times],
  ]);
  const stems = [...places.keys()].map((stem) => named[stem] ?? '');
  return JSON.stringify({ stems, texts } satisfies Spelt);
}

/** The counts that were spelt. */
export function readStemCounts(json: string): Map<string, StemCounts> {
  const { stems, texts }: Spelt = JSON.parse(json);
  const numbered = Uint32Array.from(stems, numberOf);
  return new Map(
    texts.map(([name, places, times]) => [
      name,
      {
        stems: Uint32Array.from(places, (place) => numbered[place] ?? 0),
        times: Uint32Array.from(times),
      },
    ]),
  );
}
