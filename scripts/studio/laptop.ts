import { renderRings } from '#drawing/motif.ts';
import { palette } from '#drawing/palette.ts';
import {
  type Point,
  renderArc,
  renderBox,
  renderDisc,
  renderElement,
  renderPicture,
} from '#drawing/shape.ts';

const tableTop = 690;

/** One message of the timeline: a face, two lines of words, and a picture when `fill` is given. */
function renderMessage(at: Point, width: number, height: number, face: string, fill?: string): string {
  const lines = [
    renderBox(at.x + 76, at.y + 26, width * 0.42, 14, palette.ink, 7),
    renderBox(at.x + 76, at.y + 50, width * 0.28, 10, palette.sand, 5),
  ];
  const rest =
    fill === undefined
      ? [0.84, 0.7, 0.78].map((part, row) =>
          renderBox(at.x + 24, at.y + 90 + row * 26, width * part - 24, 12, palette.sand, 6),
        )
      : [renderBox(at.x + 24, at.y + 86, width - 48, height - 110, fill, 10)];
  return (
    renderBox(at.x, at.y, width, height, palette.chalk, 16) +
    renderDisc({ x: at.x + 44, y: at.y + 44 }, 20, face) +
    lines.join('') +
    rest.join('')
  );
}

function renderTimeline(x: number, y: number): string {
  const left = [
    renderMessage({ x: x + 24, y: y - 96 }, 348, 196, palette.petrol, palette.amber),
    renderMessage({ x: x + 24, y: y + 120 }, 348, 186, palette.red),
    renderMessage({ x: x + 24, y: y + 326 }, 348, 220, palette.amber, palette.petrol),
  ];
  const right = [
    renderMessage({ x: x + 392, y: y - 40 }, 348, 176, palette.amber),
    renderMessage({ x: x + 392, y: y + 156 }, 348, 236, palette.petrol, palette.red),
    renderMessage({ x: x + 392, y: y + 412 }, 348, 180, palette.red),
  ];
  return left.join('') + right.join('');
}

function renderLaptop(): string {
  const screen = { x: 348, y: 132, width: 764, height: 472 };
  const view = renderElement(
    'clipPath',
    { id: 'screen' },
    renderBox(screen.x, screen.y, screen.width, screen.height, palette.ink, 8),
  );
  const timeline = renderElement(
    'g',
    { 'clip-path': 'url(#screen)' },
    renderBox(screen.x, screen.y, screen.width, screen.height, palette.sand) +
      renderTimeline(screen.x, screen.y),
  );
  const base = 'M250 656H1210L1182 706Q1176 716 1164 716H296Q284 716 278 706Z';
  return [
    view,
    renderBox(screen.x - 26, screen.y - 26, screen.width + 52, screen.height + 60, palette.ink, 30),
    timeline,
    renderElement('path', { d: base, fill: palette.coal }),
    renderBox(236, 636, 988, 30, palette.ink, 12),
    renderBox(650, 636, 160, 12, palette.coal, 6),
  ].join('');
}

function renderCup(): string {
  const body = 'M1310 556H1474V650Q1474 716 1408 716H1376Q1310 716 1310 650Z';
  const steam = [1354, 1392, 1430].map((x) =>
    renderElement('path', {
      d: `M${x} 524q-20 -28 0 -56t0 -56`,
      fill: 'none',
      stroke: palette.paper,
      'stroke-width': 10,
      'stroke-linecap': 'round',
    }),
  );
  return [
    renderArc({ x: 1474, y: 620 }, 40, 0, 180, { stroke: palette.red, 'stroke-width': 22 }),
    renderElement('path', { d: body, fill: palette.red }),
    ...steam,
  ].join('');
}

/** A laptop on a kitchen table, its screen full of messages, and a cup of coffee beside it, 1600 by 900 units. */
export function renderKitchenTable(): string {
  const body = [
    renderRings({ x: 730, y: 368 }, { first: 560, step: 130, last: 1300, width: 28 }, palette.tide),
    renderBox(0, tableTop, 1600, 210, palette.amber),
    renderBox(0, tableTop + 66, 1600, 12, palette.honey),
    renderLaptop(),
    renderCup(),
  ];
  return renderPicture(1600, 900, palette.petrol, body.join(''));
}
