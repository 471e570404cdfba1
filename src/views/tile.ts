import { onceFor } from '#domain/once.ts';
import { renderTile } from '#drawing/tile.ts';

/** The colour schemes of the house's covers. */
export const schemes = ['petrol', 'ink', 'red', 'amber'] as const;

/** A drawn tile for an item without a picture: its colours, and where the needle stands, from 0 to 1. */
export type Tile = { scheme: (typeof schemes)[number]; needle: number };

const places = 13;

const tiles = schemes.map((scheme) =>
  Array.from({ length: places }, (_, place): Tile => ({ scheme, needle: 0.2 + place / 20 })),
);

/** The tile of an item; the same id always has the same one. */
export function tileOf(id: string): Tile {
  const seed = [...id].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521, 7);
  return tiles[seed % schemes.length]?.[(seed >> 3) % places] as Tile;
}

/** Its drawing, an SVG element; there are few tiles, and thousands of lists that show them. */
export const tileDrawing: (tile: Tile) => string = onceFor(renderTile);
