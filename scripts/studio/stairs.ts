import { renderMast, renderRings, renderWaves } from '#drawing/motif.ts';
import { palette } from '#drawing/palette.ts';
import { type Point, renderBox, renderDisc, renderPicture } from '#drawing/shape.ts';
import { renderWords } from './lettering.ts';

/** The words on the four steps, lowest first. */
export type StepWords = readonly [string, string, string, string];

const width = 1600;
const height = 900;
const left = 200;
const tread = 300;
const tops = [706, 546, 386, 226] as const;

function renderSteps(fills: readonly [string, string, string, string]): string {
  const last = fills.length - 1;
  return fills
    .map((fill, step) => {
      const wide = step === last ? width : tread + 1;
      return renderBox(left + step * tread, tops[step] ?? 0, wide, height, fill);
    })
    .join('');
}

function findTread(step: number): Point {
  return { x: left + (step + 0.5) * tread, y: tops[step] ?? 0 };
}

/** A staircase with a word on each of four steps and a sender on the highest, 1600 by 900 units. */
export function renderWordedStairs(words: StepWords): string {
  const fills = [palette.sand, palette.amber, palette.red, palette.petrol] as const;
  const inks = [palette.ink, palette.ink, palette.paper, palette.paper];
  const steps = words.map((word, step) => {
    const wide = step === 3 ? 500 : 350;
    const top = 660 - step * 140;
    const x = 80 + step * 350;
    return (
      renderBox(x, top, wide + 1, height, fills[step] ?? palette.sand) +
      renderWords(word, { x: x + 36, y: top + 96, size: 72, fill: inks[step] ?? palette.ink }) +
      renderWords(String(step + 1), {
        x: x + 36,
        y: top + 186,
        size: 60,
        fill: inks[step] ?? palette.ink,
        weight: 500,
      })
    );
  });
  const foot = { x: 1365, y: 240 };
  const mast = renderMast(foot, 132, palette.red);
  const waves = renderWaves(
    { x: foot.x, y: 127 },
    { first: 48, step: 32, count: 2, width: 14, span: 66 },
    palette.petrol,
  );
  return renderPicture(width, height, palette.paper, waves + steps.join('') + mast);
}

function renderHop(from: Point, to: Point, stroke: string): string {
  const dots = 9;
  return Array.from({ length: dots - 1 }, (_, index) => {
    const part = (index + 1) / dots;
    const rise = 4 * 120 * part * (1 - part);
    const at = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part - rise };
    return renderDisc(at, 6, stroke);
  }).join('');
}

/** Four rising steps with a small circle on its way up the lowest, 1600 by 900 units. */
export function renderFirstStep(): string {
  const radius = 46;
  const treads = [0, 1, 2, 3].map((step) => ({ x: findTread(step).x, y: findTread(step).y - radius }));
  const start = { x: 76, y: height - radius };
  const hops = [start, ...treads]
    .slice(0, -1)
    .map((from, index) => renderHop(from, treads[index] ?? from, palette.paper));
  const body = [
    renderRings({ x: 1250, y: 226 }, { first: 200, step: 130, last: 1500, width: 28 }, palette.tide),
    renderSteps([palette.lagoon, palette.fjord, palette.amber, palette.honey]),
    ...hops,
    renderDisc({ x: 176, y: 690 }, radius, palette.red),
  ];
  return renderPicture(width, height, palette.petrol, body.join(''));
}

/** Four rising steps, a small circle on each of the first three and none on the fourth, 1600 by 900 units. */
export function renderThreeSteps(): string {
  const radius = 58;
  const circles = [0, 1, 2].map((step) => {
    const { x, y } = findTread(step);
    return renderDisc({ x, y: y - radius }, radius, palette.ink);
  });
  const body = [
    renderRings({ x: 1250, y: 226 }, { first: 150, step: 130, last: 1500, width: 28 }, palette.ember),
    renderSteps([palette.paper, palette.paper, palette.paper, palette.paper]),
    ...circles,
  ];
  return renderPicture(width, height, palette.red, body.join(''));
}
