import { palette } from '#drawing/palette.ts';
import { renderArc, renderBox, renderDisc, renderElement } from '#drawing/shape.ts';

const middle = 16;

/** The mark in a field of 32 units: the wordmark's letter i as a sender with one wave, for the smallest sizes. */
function renderSign(): string {
  const dot = { x: middle, y: 13 };
  return (
    renderArc(dot, 9, -80, 80, { stroke: palette.amber, 'stroke-width': 3.5 }) +
    renderDisc(dot, 3.4, palette.paper) +
    renderBox(middle - 2.5, 18.5, 5, 9, palette.paper)
  );
}

/** The site's icon as SVG: a red tile, legible on light and dark at 16 pixels. */
export function renderFavicon(): string {
  const view = { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 32 32' };
  return renderElement('svg', view, renderBox(0, 0, 32, 32, palette.red, 7) + renderSign());
}

/** The icon for home screens, `side` units square: no round corners, the mark inside the inner 80 % that systems keep. */
export function renderHomeIcon(side: number): string {
  const view = { xmlns: 'http://www.w3.org/2000/svg', width: side, height: side, viewBox: '-3 -3.5 38 38' };
  return renderElement('svg', view, renderBox(-4, -4, 40, 40, palette.red) + renderSign());
}
