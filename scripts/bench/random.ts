/** Numbers that look random and are the same for the same seed: the mulberry32 generator. */
export type Random = {
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number;
  /** One of the items. Throws when there are none. */
  pick<Item>(items: readonly Item[]): Item;
};

/** Starts a row of numbers. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('There is nothing to pick from.');
      return item;
    },
  };
}
