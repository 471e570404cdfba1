import { renderDial, renderRings, renderScale, renderWaves } from '#drawing/motif.ts';
import type { Scheme } from '#drawing/palette.ts';
import { renderBox, renderPicture } from '#drawing/shape.ts';
import { needleOffset, renderWordmark, wordmarkLeading } from './wordmark.ts';

const side = 3000;
const size = 760;
const start = { x: 238, y: 1396 };

/** The show's art, 3000 units square: the wordmark, whose three i's are the needle, sending waves over a tuning scale. */
export function renderShowArt(scheme: Scheme): string {
  const x = start.x + needleOffset * size;
  const dot = { x, y: start.y - 0.678 * size };
  const needleTop = start.y + 2 * wordmarkLeading * size + 56;
  const body = [
    renderRings(dot, { first: 1010, step: 190, last: 2600, width: 60 }, scheme.quiet),
    renderDial(dot, 810, { from: -75, to: 75, every: 3 }, { length: 62, width: 15, stroke: scheme.words }),
    renderWaves(dot, { first: 275, step: 172, count: 3, width: 90, span: 75 }, scheme.loud),
    renderScale(
      (step) => x + step * 52,
      side,
      { from: -45, to: 45 },
      { length: 84, width: 13, stroke: scheme.words },
    ),
    renderBox(x - 26, needleTop, 52, side - needleTop, scheme.needle),
    renderWordmark(start, size, scheme.words, scheme.needle),
  ];
  return renderPicture(side, side, scheme.ground, body.join(''));
}
