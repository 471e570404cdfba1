import { renderElement } from './shape.ts';

const [width, height] = [320, 180];
const axis = 126;
const rings = [48, 84, 122, 162, 204, 248, 294];
const waves = [
  { reach: 18, y: 110, radius: 24 },
  { reach: 29, y: 101, radius: 38 },
  { reach: 40, y: 92, radius: 52 },
];
const scale = Array.from({ length: 41 }, (_, index) => tick(index * 8, index % 5 === 0 ? 14 : 8)).join('');

/** A tuning dial as an SVG element: rings and waves around the needle, which stands from 0 to 1; `scheme` names its colours. */
export function renderTile({ scheme, needle }: { scheme: string; needle: number }): string {
  const x = Math.round(needle * width);
  const groups = {
    rings: rings.map((r) => renderElement('circle', { cx: x, cy: axis, r })),
    scale: [renderElement('path', { d: scale })],
    loud: waves.map(({ reach, y, radius }) =>
      renderElement('path', { d: `M${x - reach} ${y}A${radius} ${radius} 0 0 1 ${x + reach} ${y}` }),
    ),
    needle: [
      renderElement('circle', { cx: x, cy: axis, r: 8 }),
      renderElement('rect', { x: x - 5, y: 138, width: 10, height: 42 }),
    ],
  };
  const drawn = Object.entries(groups).map(([name, shapes]) =>
    renderElement('g', { class: `tile-${name}` }, shapes.join('')),
  );
  const frame = { viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true', focusable: 'false' };
  return renderElement('svg', { class: `tile tile-${scheme}`, ...frame }, drawn.join(''));
}

function tick(x: number, length: number): string {
  return `M${x} ${height}v${-length}h1.6v${length}z`;
}
