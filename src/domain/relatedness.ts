/** Something that an item is about, by a name or a number that it always has, and how strongly, from 0 up. */
export type Trait = readonly [name: string | number, strength: number];

/** An item to be compared: neighbours are found in each `kind` apart. */
export type Relatable = { kind: string; traits: Iterable<Trait> };

/** Another item by its place in the list, and how near it is, from 0 to 1. */
export type Neighbour = { place: number; nearness: number };

/** The traits of an item that count, the heaviest first. */
const traitsCompared = 48;

/** How many holders of one trait are looked at around an item, so that the work grows with the items and not with their square. */
const holdersCompared = 160;

/** What is less near than this has nothing to do with one another. */
const leastNearness = 0.04;

type Weighted = { trait: number; weight: number };
type Holders = { places: number[]; weights: number[] };

/**
 * For every item its nearest others, at most `most` of each kind: the cosine between traits weighted by how rare they are
 * (https://nlp.stanford.edu/IR-book/html/htmledition/tf-idf-weighting-1.html). A trait that very many hold is compared
 * only with its holders nearby in the list. The same items in the same order always have the same neighbours.
 */
export function findNeighbours(items: readonly Relatable[], most: number): Map<string, Neighbour[]>[] {
  const vectors = weigh(items);
  const holders = new Map<number, Holders>();
  const standing = vectors.map((vector, place) =>
    vector.map(({ trait, weight }) => {
      const held = holders.get(trait) ?? { places: [], weights: [] };
      holders.set(trait, held);
      held.weights.push(weight);
      return held.places.push(place) - 1;
    }),
  );
  const nearness = new Float64Array(items.length);
  return vectors.map((vector, place) => {
    const met: number[] = [];
    for (const [index, { trait, weight }] of vector.entries()) {
      const { places, weights } = holders.get(trait) ?? { places: [], weights: [] };
      const first = windowStart(standing[place]?.[index] ?? 0, places.length);
      const end = Math.min(places.length, first + holdersCompared);
      for (let at = first; at < end; at += 1) {
        const other = places[at] ?? 0;
        if (nearness[other] === 0) met.push(other);
        nearness[other] = (nearness[other] ?? 0) + weight * (weights[at] ?? 0);
      }
    }
    const best = new Map<string, Neighbour[]>();
    for (const other of met) {
      const found = { place: other, nearness: nearness[other] ?? 0 };
      nearness[other] = 0;
      if (other !== place) keep(best, items[other]?.kind ?? '', found, most);
    }
    return best;
  });
}

/** Every item as a vector of length 1; what only one item holds relates to nothing and is left out. */
function weigh(items: readonly Relatable[]): Weighted[][] {
  const numbers = new Map<string | number, number>();
  const frequency: number[] = [];
  const read = items.map(({ traits }) => {
    const [known, weights]: [number[], number[]] = [[], []];
    for (const [name, strength] of traits) {
      const trait = numbers.get(name) ?? numbers.size;
      numbers.set(name, trait);
      frequency[trait] = (frequency[trait] ?? 0) + 1;
      known.push(trait);
      weights.push(strength);
    }
    return { known, weights };
  });
  const rarities = frequency.map((held) => Math.log((items.length + 1) / (held + 0.5)));
  return read.map(({ known, weights }) => {
    const shared: Weighted[] = [];
    let squares = 0;
    for (const [index, trait] of known.entries()) {
      if ((frequency[trait] ?? 0) < 2) continue;
      const weight = (weights[index] ?? 0) * (rarities[trait] ?? 0);
      squares += weight * weight;
      shared.push({ trait, weight });
    }
    const length = Math.sqrt(squares) || 1;
    return shared
      .sort((a, b) => b.weight - a.weight || a.trait - b.trait)
      .slice(0, traitsCompared)
      .map(({ trait, weight }) => ({ trait, weight: weight / length }));
  });
}

function windowStart(own: number, length: number): number {
  return Math.max(0, Math.min(own - holdersCompared / 2, length - holdersCompared));
}

/** Among equals the one further up in the list comes first. */
function keep(best: Map<string, Neighbour[]>, kind: string, found: Neighbour, most: number): void {
  if (found.nearness < leastNearness) return;
  const list = best.get(kind) ?? [];
  best.set(kind, list);
  if ((list[most - 1]?.nearness ?? 0) > found.nearness) return;
  const behind = list.findIndex(
    ({ nearness, place }) =>
      nearness < found.nearness || (nearness === found.nearness && place > found.place),
  );
  if (behind === -1 && list.length === most) return;
  list.splice(behind === -1 ? list.length : behind, 0, found);
  list.length = Math.min(list.length, most);
}
