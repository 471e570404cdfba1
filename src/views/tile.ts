/** The colour schemes of the house's covers. */
export const schemes = ['petrol', 'ink', 'red', 'amber'] as const;

/** A drawn tile for an item without a picture: its colours, and where the needle stands, from 0 to 1. */
export type Tile = { scheme: (typeof schemes)[number]; needle: number };

/** The tile of an item; the same id always has the same one. */
export function tileOf(id: string): Tile {
  const seed = [...id].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521, 7);
  return { scheme: schemes[seed % schemes.length] ?? 'petrol', needle: 0.2 + ((seed >> 3) % 13) / 20 };
}
