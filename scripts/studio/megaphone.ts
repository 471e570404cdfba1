import { palette } from '#drawing/palette.ts';
import {
  findPoint,
  type Point,
  renderArc,
  renderBox,
  renderDisc,
  renderElement,
  renderLine,
  renderPicture,
} from '#drawing/shape.ts';
import { linkDistributed } from './network.ts';

interface Talker extends Point {
  readonly radius: number;
  readonly fill: string;
}

const talkers: readonly Talker[] = [
  { x: 1192, y: 452, radius: 88, fill: palette.red },
  { x: 962, y: 342, radius: 60, fill: palette.petrol },
  { x: 946, y: 560, radius: 72, fill: palette.paper },
  { x: 1130, y: 208, radius: 70, fill: palette.paper },
  { x: 1150, y: 706, radius: 62, fill: palette.petrol },
  { x: 1372, y: 292, radius: 68, fill: palette.ink },
  { x: 1388, y: 574, radius: 78, fill: palette.paper },
  { x: 1508, y: 432, radius: 44, fill: palette.red },
  { x: 1318, y: 108, radius: 48, fill: palette.red },
  { x: 1346, y: 790, radius: 52, fill: palette.red },
  { x: 968, y: 772, radius: 46, fill: palette.ink },
  { x: 972, y: 140, radius: 46, fill: palette.red },
  { x: 1508, y: 168, radius: 40, fill: palette.paper },
  { x: 1510, y: 730, radius: 40, fill: palette.ink },
];

function renderPolygon(points: readonly Point[], fill: string): string {
  return renderElement('polygon', { points: points.map(({ x, y }) => `${x},${y}`).join(' '), fill });
}

/** A circle with waves inside it that go towards the one it talks to. */
function renderTalker(talker: Talker, to: Point): string {
  const angle = (Math.atan2(to.x - talker.x, talker.y - to.y) * 180) / Math.PI;
  const { radius, fill } = talker;
  const stroke = fill === palette.paper ? palette.red : palette.paper;
  const mouth = findPoint(talker, radius * -0.36, angle);
  const waves = [0.44, 0.82].map((part) =>
    renderArc(mouth, radius * part, angle - 52, angle + 52, { stroke, 'stroke-width': radius * 0.16 }),
  );
  return renderDisc(talker, radius, fill) + renderDisc(mouth, radius * 0.15, stroke) + waves.join('');
}

function findNearest(talker: Talker): Point {
  const away = (other: Point) => (other.x - talker.x) ** 2 + (other.y - talker.y) ** 2;
  const [nearest = talker] = talkers
    .filter((other) => other !== talker)
    .toSorted((one, two) => away(one) - away(two));
  return nearest;
}

function renderHorn(): string {
  const mouth = { cx: 640, cy: 450, rx: 92, ry: 330 };
  return [
    renderBox(250, 520, 92, 250, palette.ink, 30),
    renderBox(60, 372, 130, 156, palette.ink, 34),
    renderPolygon(
      [
        { x: 150, y: 372 },
        { x: 640, y: 120 },
        { x: 640, y: 780 },
        { x: 150, y: 528 },
      ],
      palette.petrol,
    ),
    renderElement('ellipse', { ...mouth, fill: palette.petrol }),
    renderElement('ellipse', { ...mouth, rx: 68, ry: 296, fill: palette.ink }),
  ].join('');
}

/** A large, empty megaphone facing a cluster of circles that all talk to one another, 1600 by 900 units. */
export function renderMegaphone(): string {
  const links = linkDistributed(talkers).map(([one, other]) => renderLine(one, other, palette.ink, 6));
  const circles = talkers.map((talker) => renderTalker(talker, findNearest(talker)));
  return renderPicture(1600, 900, palette.amber, [renderHorn(), ...links, ...circles].join(''));
}
