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

/** The traits of an item that count, by number, and the weight of each; the squares of the weights make 1. */
type Vector = { traits: Int32Array; weights: Float64Array };

/** Who has a trait, by their places, and how much it weighs with each. */
type Holders = { places: number[]; weights: number[] };

/**
 * For every item its nearest others, at most `most` of each kind: the cosine between traits weighted by how rare they are
 * (https://nlp.stanford.edu/IR-book/html/htmledition/tf-idf-weighting-1.html). A trait that very many hold is compared
 * only with its holders nearby in the list. The same items in the same order always have the same neighbours.
 */
export function findNeighbours(items: readonly Relatable[], most: number): Map<string, Neighbour[]>[] {
  const vectors = weigh(items);
  const holders: Holders[] = [];
  const standing = vectors.map(({ traits, weights }, place) =>
    traits.map((trait, index) => {
      const held = holders[trait] ?? { places: [], weights: [] };
      holders[trait] = held;
      held.weights.push(weights[index] ?? 0);
      return held.places.push(place) - 1;
    }),
  );
  const nearness = new Float64Array(items.length);
  return vectors.map(({ traits, weights }, place) => {
    const met: number[] = [];
    for (let index = 0; index < traits.length; index += 1) {
      const weight = weights[index] ?? 0;
      const held = holders[traits[index] ?? 0];
      if (!held) continue;
      const first = windowStart(standing[place]?.[index] ?? 0, held.places.length);
      const end = Math.min(held.places.length, first + holdersCompared);
      for (let at = first; at < end; at += 1) {
        const other = held.places[at] ?? 0;
        const before = nearness[other] ?? 0;
        if (before === 0) met.push(other);
        nearness[other] = before + weight * (held.weights[at] ?? 0);
      }
    }
    const best = new Map<string, Neighbour[]>();
    for (const other of met) {
      const near = nearness[other] ?? 0;
      nearness[other] = 0;
      if (other !== place && near >= leastNearness) keep(best, items[other]?.kind ?? '', other, near, most);
    }
    return best;
  });
}

/** Every item as a vector of length 1; what only one item holds relates to nothing and is left out. */
function weigh(items: readonly Relatable[]): Vector[] {
  const numbers = new Map<string | number, number>();
  const frequency: number[] = [];
  const read = items.map(({ traits }) => {
    const [known, strengths]: [number[], number[]] = [[], []];
    for (const [name, strength] of traits) {
      const trait = numbers.get(name) ?? numbers.size;
      if (trait === numbers.size) numbers.set(name, trait);
      frequency[trait] = (frequency[trait] ?? 0) + 1;
      known.push(trait);
      strengths.push(strength);
    }
    return { traits: Int32Array.from(known), weights: Float64Array.from(strengths) };
  });
  const rarities = frequency.map((held) => (held < 2 ? 0 : Math.log((items.length + 1) / (held + 0.5))));
  return read.map(({ traits, weights }) => {
    let squares = 0;
    for (let index = 0; index < traits.length; index += 1) {
      const weight = (weights[index] ?? 0) * (rarities[traits[index] ?? 0] ?? 0);
      weights[index] = weight;
      squares += weight * weight;
    }
    return heaviest({ traits, weights }, Math.sqrt(squares) || 1);
  });
}

/** Of equally heavy traits those that were met first. */
function heaviest({ traits, weights }: Vector, length: number): Vector {
  const least = weights.toSorted().at(-traitsCompared) ?? 0;
  const places = traits.map((_trait, place) => place);
  const above = places.filter((place) => (weights[place] ?? 0) > least);
  const level = least > 0 ? places.filter((place) => weights[place] === least) : places.subarray(0, 0);
  level.sort((a, b) => (traits[a] ?? 0) - (traits[b] ?? 0));
  const counting = Int32Array.of(...above, ...level.subarray(0, traitsCompared - above.length));
  return {
    traits: counting.map((place) => traits[place] ?? 0),
    weights: Float64Array.from(counting, (place) => (weights[place] ?? 0) / length),
  };
}

function windowStart(own: number, length: number): number {
  return Math.max(0, Math.min(own - holdersCompared / 2, length - holdersCompared));
}

/** Among equals the one further up in the list comes first. */
function keep(
  best: Map<string, Neighbour[]>,
  kind: string,
  place: number,
  nearness: number,
  most: number,
): void {
  const list = best.get(kind) ?? [];
  if (list.length === 0) best.set(kind, list);
  const behind = list.findIndex(
    (known) => known.nearness < nearness || (known.nearness === nearness && known.place > place),
  );
  if (behind === -1 && list.length === most) return;
  list.splice(behind === -1 ? list.length : behind, 0, { place, nearness });
  list.length = Math.min(list.length, most);
}
