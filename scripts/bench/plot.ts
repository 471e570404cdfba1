import { median } from './median.ts';
import { buildsOf, type Measure, type Result, sizesOf, type Turn } from './result.ts';

/** One line of a plot: whose builds, of which kind, and how it looks; colours are legible on white and on black. */
type Line = { engine: string; turn: Turn; name?: string; colour: string; dashes?: string };

const lines: readonly Line[] = [
  { engine: 'ours', turn: 'cold', colour: '#e0483e' },
  { engine: 'ours', turn: 'edit', name: 'this site, one edit', colour: '#e0483e', dashes: '7 4' },
  { engine: 'ours', turn: 'warm', name: 'this site, no change', colour: '#e0483e', dashes: '2 4' },
  { engine: 'astro', turn: 'cold', colour: '#8a63d2' },
  { engine: 'eleventy', turn: 'cold', colour: '#8c8c8c' },
  { engine: 'hugo', turn: 'cold', colour: '#2f9e77' },
];

type Panel = { title: string; unit: string; measure: Measure };

const panels: readonly Panel[] = [
  { title: 'Seconds for a build, by number of items', unit: 's', measure: ({ seconds }) => seconds },
  { title: 'Peak memory, by number of items', unit: 'GB', measure: ({ peakBytes }) => peakBytes / 1e9 },
];

const frame = { width: 400, height: 260, left: 64, top: 40, right: 150, bottom: 44 };

type Point = { x: number; y: number };

/** Medians over the number of items, both axes logarithmic, one panel for time and one for memory. */
export function renderPlot(results: readonly Result[], titles: Readonly<Record<string, string>>): string {
  const sizes = sizesOf(results);
  const width = frame.left + frame.width + frame.right;
  const height = frame.top + frame.height + frame.bottom;
  const drawn = panels.map((panel, index) => {
    const moved = `<g transform="translate(0 ${index * height})">`;
    return `${moved}${renderPanel(panel, results, sizes, titles)}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height * panels.length}" width="${width}" height="${height * panels.length}" role="img">
<title>Time and memory of a build by number of items</title>
<style>text{font:13px system-ui,sans-serif;fill:#333}.head{font-weight:600}.grid{stroke:#8884}@media(prefers-color-scheme:dark){text{fill:#ddd}}</style>
${drawn.join('\n')}
</svg>
`;
}

function renderPanel(
  { title, unit, measure }: Panel,
  results: readonly Result[],
  sizes: readonly number[],
  titles: Readonly<Record<string, string>>,
): string {
  const series = lines.flatMap((line) => {
    const points = sizes.flatMap((items) => {
      const value = median(buildsOf(results, { ...line, items }).map(measure));
      return value === undefined ? [] : [{ x: items, y: value }];
    });
    return points.length === 0 ? [] : [{ line, points }];
  });
  const values = series.flatMap(({ points }) => points.map(({ y }) => y));
  const across = scaleOf(sizes, frame.left, frame.left + frame.width);
  const up = scaleOf(values, frame.top + frame.height, frame.top);
  const ends = spread(
    series.map(({ points }) => up.place(points.at(-1)?.y ?? 1)),
    15,
  );
  return [
    `<text x="${frame.left}" y="22" class="head">${escaped(title)}</text>`,
    ...up.marks.map((mark) => gridLine(up.place(mark), `${mark} ${unit}`)),
    ...sizes.map((size) => itemMark(across.place(size), size)),
    ...series.map(({ line, points }, index) =>
      renderLine(
        line,
        points.map(({ x, y }) => ({ x: across.place(x), y: up.place(y) })),
        { name: line.name ?? titles[line.engine] ?? line.engine, y: ends[index] ?? 0 },
      ),
    ),
  ].join('\n');
}

function renderLine(
  { colour, dashes }: Line,
  points: readonly Point[],
  label: { name: string; y: number },
): string {
  const path = points.map(({ x, y }) => `${round(x)},${round(y)}`).join(' ');
  const dash = dashes === undefined ? '' : ` stroke-dasharray="${dashes}"`;
  const dots = points.map(
    ({ x, y }) => `<circle cx="${round(x)}" cy="${round(y)}" r="3.5" fill="${colour}"/>`,
  );
  const last = points.at(-1)?.x ?? 0;
  return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"${dash}/>${dots.join('')}<text x="${round(last + 10)}" y="${round(label.y + 4)}" style="fill:${colour}">${escaped(label.name)}</text>`;
}

function gridLine(y: number, label: string): string {
  const end = frame.left + frame.width;
  return `<path class="grid" d="M${frame.left} ${round(y)}H${end}"/><text x="${frame.left - 8}" y="${round(y + 4)}" text-anchor="end">${escaped(label)}</text>`;
}

function itemMark(x: number, size: number): string {
  const y = frame.top + frame.height;
  return `<path class="grid" d="M${round(x)} ${frame.top}V${y}"/><text x="${round(x)}" y="${y + 20}" text-anchor="middle">${size.toLocaleString('en')}</text>`;
}

/** A logarithmic scale that begins and ends at 1, 2 or 5 times a power of ten, with these as its marks. */
export function scaleOf(values: readonly number[], from: number, to: number) {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const steps: number[] = [];
  for (let power = -4; power < 8; power++) steps.push(...[1, 2, 5].map((step) => Number(`${step}e${power}`)));
  const low = steps.findLast((step) => step <= least) ?? least;
  const high = steps.find((step) => step >= most && step > low) ?? most;
  const place = (value: number) => from + ((to - from) * Math.log(value / low)) / Math.log(high / low);
  return { place, marks: steps.filter((step) => step >= low && step <= high) };
}

/** Moves places apart until none is nearer than `room` to another; each stays as near to its own as that allows. */
export function spread(places: readonly number[], room: number): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  let stacked: { members: typeof order; middle: number }[] = [];
  for (const one of order) {
    stacked.push({ members: [one], middle: one.place });
    for (;;) {
      const [before, last] = stacked.slice(-2);
      if (before === undefined || last === undefined) break;
      const needed = ((before.members.length + last.members.length) / 2) * room;
      if (last.middle - before.middle >= needed) break;
      const members = [...before.members, ...last.members];
      const middle = members.reduce((sum, { place }) => sum + place, 0) / members.length;
      stacked = [...stacked.slice(0, -2), { members, middle }];
    }
  }
  const moved = new Array<number>(places.length).fill(0);
  for (const { members, middle } of stacked) {
    members.forEach(({ index }, position) => {
      moved[index] = middle + (position - (members.length - 1) / 2) * room;
    });
  }
  return moved;
}

function round(value: number): number {
  return Number(value.toFixed(1));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
