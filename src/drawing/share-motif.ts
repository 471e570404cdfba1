import { capitalHeight, type Face } from './face.ts';
import { renderDial, renderMast, renderRings, renderScale, renderWaves } from './motif.ts';
import type { Scheme } from './palette.ts';
import { pickOne, seedNumbers } from './seed.ts';
import { findPoint, renderLine, renderRing } from './shape.ts';

/** What a share picture's motif depends on. */
export interface ShareMotif {
  readonly seed: string;
  readonly initials?: string | undefined;
  readonly station?: number | undefined;
}

const edge = { x: 1200, y: 630 };
const needle = 994;
const stationStep = 78;

/** Quiet rings over the whole ground, a tuning scale at its foot, and at the right a sender or a person's dial. */
export function renderShareMotif(face: Face, motif: ShareMotif, scheme: Scheme): string {
  const next = seedNumbers(motif.seed);
  const rings = { step: pickOne(next, [72, 90, 112]), width: pickOne(next, [10, 18, 30]), last: 1150 };
  const scale = renderStations(face, motif.station, scheme.words);
  const initials = face.spellWords(motif.initials ?? '');
  if (initials !== '') {
    const middle = { x: needle, y: 336 };
    const turn = pickOne(next, [-60, -30, 0, 30, 60]);
    return (
      renderRings(middle, { ...rings, first: 220 }, scheme.quiet) +
      scale +
      renderPersonDial(face, initials, middle, turn, scheme)
    );
  }
  const height = 240;
  const dot = { x: needle, y: edge.y - height * 0.855 };
  const count = pickOne(next, [3, 3, 4]);
  const waves = {
    first: 64,
    step: count === 4 ? 38 : pickOne(next, [46, 54]),
    count,
    width: pickOne(next, [18, 20, 22]),
    span: pickOne(next, [48, 58, 68, 78]),
  };
  return (
    renderRings(dot, { ...rings, first: 280 }, scheme.quiet) +
    scale +
    renderWaves(dot, waves, scheme.loud) +
    renderMast({ x: needle, y: edge.y }, height, scheme.needle)
  );
}

function renderStations(face: Face, station: number | undefined, stroke: string): string {
  const ticks = renderScale(
    (step) => needle + (step * stationStep) / 5,
    edge.y,
    { from: -64, to: 13 },
    { length: 18, width: 4, stroke },
  );
  if (station === undefined) return ticks;
  const numbers = Array.from({ length: 15 }, (_, index) => index - 12).filter((away) => station + away > 0);
  const words = numbers
    .filter((away) => away !== 0)
    .map((away) => {
      const place = { x: needle + away * stationStep, y: edge.y - 50, fill: stroke, weight: 700 } as const;
      const label = String(station + away);
      const size = face.fitWords(label, stationStep - 14, 26, 700);
      return face.renderWords(label, { ...place, size, anchor: 'middle' });
    });
  return ticks + words.join('');
}

function renderPersonDial(
  face: Face,
  initials: string,
  middle: { x: number; y: number },
  turn: number,
  scheme: Scheme,
): string {
  const size = face.fitWords(initials, 190, 180);
  const y = middle.y + (capitalHeight * size) / 2;
  return (
    renderRing(middle, 136, scheme.quiet, 6) +
    renderDial(
      middle,
      172,
      { from: turn - 120, to: turn + 120, every: 6 },
      { length: 14, width: 4, stroke: scheme.words },
    ) +
    renderLine(findPoint(middle, 184, turn), findPoint(middle, 136, turn), scheme.needle, 14) +
    face.renderWords(initials, { x: middle.x, y, size, fill: scheme.words, anchor: 'middle' })
  );
}
