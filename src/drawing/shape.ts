/** A point in the picture's own units, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a shape is painted: any SVG presentation attributes. */
export type Paint = Readonly<Record<string, string | number>>;

/** A number as SVG text with at most two decimals, so that the same drawing is always the same bytes. */
export function renderNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** One SVG element; numbers are rounded, children are put inside. */
export function renderElement(name: string, attributes: Paint, children = ''): string {
  const pairs = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === 'number' ? renderNumber(value) : value}"`,
  );
  return children === '' ? `<${name}${pairs.join('')}/>` : `<${name}${pairs.join('')}>${children}</${name}>`;
}

/** A filled disc. */
export function renderDisc(center: Point, radius: number, fill: string): string {
  return renderElement('circle', { cx: center.x, cy: center.y, r: radius, fill });
}

/** A circle drawn as a line. */
export function renderRing(center: Point, radius: number, stroke: string, width: number): string {
  return renderElement('circle', {
    cx: center.x,
    cy: center.y,
    r: radius,
    fill: 'none',
    stroke,
    'stroke-width': width,
  });
}

/** A filled rectangle, with rounded corners when a radius is given. */
export function renderBox(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  radius = 0,
): string {
  return renderElement('rect', { x, y, width, height, ...(radius > 0 ? { rx: radius } : {}), fill });
}

/** A straight line; `cap` is the SVG line cap. */
export function renderLine(from: Point, to: Point, stroke: string, width: number, cap = 'butt'): string {
  return renderElement('line', {
    x1: from.x,
    y1: from.y,
    x2: to.x,
    y2: to.y,
    stroke,
    'stroke-width': width,
    'stroke-linecap': cap,
  });
}

/** The point at a distance from a center; angles in degrees, 0 is up, clockwise. */
export function findPoint(center: Point, radius: number, angle: number): Point {
  const turn = (angle * Math.PI) / 180;
  return { x: center.x + radius * Math.sin(turn), y: center.y - radius * Math.cos(turn) };
}

/** An open arc from one angle clockwise to another (degrees, 0 is up). */
export function renderArc(center: Point, radius: number, from: number, to: number, paint: Paint): string {
  const start = findPoint(center, radius, from);
  const end = findPoint(center, radius, to);
  const size = renderNumber(radius);
  const sweep = `${to - from > 180 ? 1 : 0} 1`;
  const path = [start, end].map((point) => `${renderNumber(point.x)} ${renderNumber(point.y)}`);
  return renderElement('path', {
    d: `M${path[0]}A${size} ${size} 0 ${sweep} ${path[1]}`,
    fill: 'none',
    ...paint,
  });
}

/** A whole SVG picture on a ground of one colour. */
export function renderPicture(width: number, height: number, ground: string, body: string): string {
  const view = { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` };
  return renderElement('svg', view, renderBox(0, 0, width, height, ground) + body);
}
