import { palette } from '#drawing/palette.ts';
import { seedNumbers } from '#drawing/seed.ts';
import { findPoint, type Point, renderDisc, renderLine, renderPicture } from '#drawing/shape.ts';
import { renderWords } from './lettering.ts';

/** The names of Paul Baran's three networks, in the order they are drawn. */
export type NetworkNames = readonly [centralized: string, decentralized: string, distributed: string];

type Link = readonly [Point, Point];

const width = 1600;
const height = 700;
const middles = [292, 800, 1308] as const;

/** The same points in all three networks, as in Baran's drawing: first the center, then six hubs, then the others. */
function placePoints(center: Point): readonly Point[] {
  const next = seedNumbers('baran');
  const rings = [
    { count: 1, radius: 0, loose: 0 },
    { count: 6, radius: 122, loose: 6 },
    { count: 5, radius: 60, loose: 7 },
    { count: 12, radius: 176, loose: 9 },
    { count: 18, radius: 226, loose: 8 },
  ];
  return rings.flatMap(({ count, radius, loose }, ring) =>
    Array.from({ length: count }, (_, index) => {
      const angle = ((index + ring * 0.37 + (next() - 0.5) * 0.24) * 360) / count;
      return findPoint(center, radius + (next() - 0.5) * 2 * loose, angle);
    }),
  );
}

function measureSquare(one: Point, other: Point): number {
  return (one.x - other.x) ** 2 + (one.y - other.y) ** 2;
}

function linkCentralized(points: readonly Point[]): readonly Link[] {
  const [center, ...others] = points;
  return center === undefined ? [] : others.map((point): Link => [center, point]);
}

function linkDecentralized(points: readonly Point[]): readonly Link[] {
  const hubs = points.slice(0, 7);
  const [center, ...around] = hubs;
  if (center === undefined) return [];
  const members = points.slice(7).map((point): Link => {
    const near = hubs.reduce((best, hub) =>
      measureSquare(hub, point) < measureSquare(best, point) ? hub : best,
    );
    return [near, point];
  });
  const spokes = around.map((hub): Link => [center, hub]);
  return [...spokes, ...members];
}

/** Two points are linked when no third lies in the circle over their distance (a Gabriel graph): neighbours only. */
export function linkDistributed(points: readonly Point[]): readonly Link[] {
  return points.flatMap((one, index) =>
    points.slice(index + 1).flatMap((other): Link[] => {
      const between = { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
      const reach = measureSquare(one, other) / 4;
      const blocked = points.some(
        (third) => third !== one && third !== other && measureSquare(third, between) < reach,
      );
      return blocked ? [] : [[one, other]];
    }),
  );
}

function renderNetwork(
  points: readonly Point[],
  links: readonly Link[],
  hubs: number,
  hubRadius: number,
): string {
  const lines = links.map(([one, other]) => renderLine(one, other, palette.petrol, 3));
  const dots = points.map((point, index) =>
    index < hubs ? renderDisc(point, hubRadius, palette.red) : renderDisc(point, 8.5, palette.petrol),
  );
  return [...lines, ...dots.toReversed()].join('');
}

/** Paul Baran's three networks of 1964, 1600 by 700 units: the same points, linked in three ways. */
export function renderNetworks(names: NetworkNames): string {
  const [left, middle, right] = middles.map((x) => placePoints({ x, y: 306 }));
  if (left === undefined || middle === undefined || right === undefined) return '';
  const body = [
    renderNetwork(left, linkCentralized(left), 1, 28),
    renderNetwork(middle, linkDecentralized(middle), 7, 17),
    renderNetwork(right, linkDistributed(right), 0, 0),
    ...names.map((name, index) =>
      renderWords(name, { x: middles[index] ?? 0, y: 634, size: 50, fill: palette.ink, anchor: 'middle' }),
    ),
  ];
  return renderPicture(width, height, palette.paper, body.join(''));
}
