import { renderDial, renderRings } from '#drawing/motif.ts';
import { schemeNames, schemes } from '#drawing/palette.ts';
import { pickOne, seedNumbers } from '#drawing/seed.ts';
import { findPoint, renderBox, renderLine, renderPicture, renderRing } from '#drawing/shape.ts';
import { capitalHeight, fitWords, renderWords } from './lettering.ts';

/** What stands on a monogram: initials, for a desk the language it writes in, for the synthetic voice a wave. */
export interface Monogram {
  readonly id: string;
  readonly initials: string;
  readonly note?: string | undefined;
  readonly wave?: boolean | undefined;
}

const side = 600;
const middle = { x: side / 2, y: side / 2 };

function renderWave(next: () => number, stroke: string): string {
  return Array.from({ length: 9 }, (_, index) => {
    const height = 24 + (1 - Math.abs(index - 4) / 4.6) * (30 + next() * 42);
    return renderBox(middle.x - 104 + index * 24, 462 - height / 2, 14, height, stroke, 7);
  }).join('');
}

/** A person's monogram, 600 units square; everything stands within the inscribed circle, so it may be shown round. */
export function renderMonogram(monogram: Monogram): string {
  const next = seedNumbers(`monogram of ${monogram.id}`);
  const scheme = schemes[pickOne(next, schemeNames)];
  const turn = pickOne(next, [-60, -30, 0, 30, 60]);
  const low = monogram.note !== undefined || monogram.wave === true;
  const size = fitWords(monogram.initials, 352, low ? 300 : 330);
  const baseline = middle.y + (capitalHeight * size) / 2 - (low ? 42 : 0);
  const body = [
    renderRings(middle, { first: 318, step: 58, last: 440, width: 26 }, scheme.quiet),
    renderRing(middle, 232, scheme.quiet, 8),
    renderDial(
      middle,
      272,
      { from: turn - 120, to: turn + 120, every: 6 },
      { length: 16, width: 5, stroke: scheme.words },
    ),
    renderLine(findPoint(middle, 284, turn), findPoint(middle, 232, turn), scheme.needle, 16),
    renderWords(monogram.initials, { x: middle.x, y: baseline, size, fill: scheme.words, anchor: 'middle' }),
    monogram.note === undefined
      ? ''
      : renderWords(monogram.note, {
          x: middle.x,
          y: 468,
          size: 84,
          fill: scheme.loud,
          weight: 700,
          anchor: 'middle',
        }),
    monogram.wave === true ? renderWave(next, scheme.loud) : '',
  ];
  return renderPicture(side, side, scheme.ground, body.join(''));
}
