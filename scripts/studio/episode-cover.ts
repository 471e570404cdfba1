import { renderMast, renderRings, renderScale, renderWaves, seedWaves } from '#drawing/motif.ts';
import type { Scheme } from '#drawing/palette.ts';
import { renderPicture } from '#drawing/shape.ts';
import { renderWordmarkLine } from '#drawing/wordmark.ts';
import { breakLines, face, fitWords, measureBearing, renderWords } from './lettering.ts';

/** What stands on an episode's cover; `station` is the needle's place on the scale, in episode numbers. */
export interface EpisodeCover {
  readonly slug: string;
  readonly label: string;
  readonly title: string;
  readonly season: string;
  readonly station: number;
  readonly scheme: Scheme;
}

const side = 1400;
const margin = 100;
const firstStation = 59;
const stations = 12;
const stationStep = 78;

/** The first of the twelve stations of the scale on which a number stands: 59, 71, 83 ... */
function findScale(number: number): number {
  return firstStation + stations * Math.floor((number - firstStation) / stations);
}

function placeStation(number: number, scale: number): number {
  return 272 + (number - scale) * stationStep;
}

function renderTitle(cover: EpisodeCover): string {
  const { words } = cover.scheme;
  const size = 118;
  const label = fitWords(cover.label, side - 2 * margin, 670, 800, -0.02);
  const place = {
    x: margin - measureBearing(cover.label) * label,
    y: 698,
    size: label,
    fill: words,
    tracking: -0.02,
  };
  const lines = breakLines(cover.title, side - 2 * margin, size);
  const left = margin - measureBearing(cover.title) * size;
  const title = lines.map((line, row) =>
    renderWords(line, { x: left, y: 850 + row * 116, size, fill: words }),
  );
  return renderWords(cover.label, place) + title.join('');
}

function renderStations(station: number, stroke: string): string {
  const scale = findScale(station);
  const numbers = Array.from({ length: stations + 7 }, (_, index) => scale - 4 + index);
  const ticks = renderScale(
    (step) => placeStation(step / 5, scale),
    side,
    { from: (scale - 4) * 5, to: (scale + 15) * 5 },
    { length: 34, width: 6, stroke },
  );
  const words = numbers
    .filter((number) => Math.abs(number - station) > 0.5)
    .map((number) =>
      renderWords(String(number), {
        x: placeStation(number, scale),
        y: side - 80,
        size: 34,
        fill: stroke,
        weight: 700,
        anchor: 'middle',
      }),
    );
  return ticks + words.join('');
}

/** The cover of one episode, 1400 units square: the number, the title, and the needle tuned to the episode's station. */
export function renderEpisodeCover(cover: EpisodeCover): string {
  const { scheme } = cover;
  const { waves, rings } = seedWaves(cover.slug);
  const x = placeStation(cover.station, findScale(cover.station));
  const dot = { x, y: 1252 };
  const body = [
    renderRings(dot, rings, scheme.quiet),
    renderStations(cover.station, scheme.words),
    renderWaves(dot, waves, scheme.loud),
    renderMast({ x, y: side }, 172, scheme.needle),
    renderWordmarkLine(face, 'Social Selling Radio', { x: margin, y: 148, size: 56 }, scheme),
    renderWords(cover.season, {
      x: side - margin,
      y: 148,
      size: 56,
      fill: scheme.words,
      weight: 500,
      anchor: 'end',
    }),
    renderTitle(cover),
  ];
  return renderPicture(side, side, scheme.ground, body.join(''));
}
