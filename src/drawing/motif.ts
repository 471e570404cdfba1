import { pickOne, seedNumbers } from './seed.ts';
import { findPoint, type Point, renderArc, renderBox, renderDisc, renderLine, renderRing } from './shape.ts';

/** Rings that fill a picture from a center outwards: `first` is the smallest radius, `step` the distance, `last` the reach. */
export interface Rings {
  readonly first: number;
  readonly step: number;
  readonly last: number;
  readonly width: number;
}

/** Quiet rings around a center, as waves on the ground of a picture. */
export function renderRings(center: Point, rings: Rings, stroke: string): string {
  let drawn = '';
  for (let radius = rings.first; radius <= rings.last; radius += rings.step)
    drawn += renderRing(center, radius, stroke, rings.width);
  return drawn;
}

/** Loud waves above a center: `count` arcs, each `span` degrees to both sides of straight up. */
export function renderWaves(
  center: Point,
  waves: { first: number; step: number; count: number; width: number; span: number },
  stroke: string,
): string {
  return Array.from({ length: waves.count }, (_, index) =>
    renderArc(center, waves.first + index * waves.step, -waves.span, waves.span, {
      stroke,
      'stroke-width': waves.width,
    }),
  ).join('');
}

/** The ticks of a round dial: one every `every` degrees from `from` to `to`, each fifth one long (inwards). */
export function renderDial(
  center: Point,
  radius: number,
  turn: { from: number; to: number; every: number },
  tick: { length: number; width: number; stroke: string },
): string {
  let drawn = '';
  for (let index = 0; turn.from + index * turn.every <= turn.to + 0.001; index += 1) {
    const angle = turn.from + index * turn.every;
    const length = index % 5 === 0 ? tick.length * 1.7 : tick.length;
    const width = index % 5 === 0 ? tick.width * 1.4 : tick.width;
    drawn += renderLine(
      findPoint(center, radius, angle),
      findPoint(center, radius - length, angle),
      tick.stroke,
      width,
    );
  }
  return drawn;
}

/** The ticks of a straight tuning scale along a lower edge: positions `from` to `to` in steps, each fifth one long. */
export function renderScale(
  x: (step: number) => number,
  edge: number,
  steps: { from: number; to: number },
  tick: { length: number; width: number; stroke: string },
): string {
  let drawn = '';
  for (let step = steps.from; step <= steps.to; step += 1) {
    const long = step % 5 === 0;
    const width = long ? tick.width * 1.5 : tick.width;
    const height = long ? tick.length * 1.75 : tick.length;
    drawn += renderBox(x(step) - width / 2, edge - height, width, height, tick.stroke);
  }
  return drawn;
}

/** The mast: the wordmark's letter i as a sender, its stem standing on `foot`; returns its shapes. */
export function renderMast(foot: Point, height: number, fill: string): string {
  const width = height * 0.224;
  const dot = height * 0.145;
  const stem = height * 0.65;
  return (
    renderBox(foot.x - width / 2, foot.y - stem, width, stem, fill) +
    renderDisc({ x: foot.x, y: foot.y - height + dot }, dot, fill)
  );
}

/** What varies from cover to cover: the waves over the mast and the rings behind, both from the seed alone. */
export function seedWaves(seed: string) {
  const next = seedNumbers(seed);
  const count = pickOne(next, [2, 3, 3, 4]);
  const step = pickOne(next, [46, 52, 58]);
  return {
    waves: {
      first: 84,
      step: count === 4 ? 41 : step,
      count,
      width: pickOne(next, [18, 22, 26]),
      span: pickOne(next, [48, 58, 68, 78]),
    },
    rings: {
      first: 420,
      step: pickOne(next, [96, 120, 150]),
      last: 1900,
      width: pickOne(next, [14, 26, 44]),
    },
  };
}
