/** One bar of a chart. */
export type Bar = { label: string; value: number };

/** Why a line of a chart is no bar. */
export class BarError extends Error {}

/** Reads `Label: 58` lines (or parts between semicolons); a comma or a point stands before decimals. Throws BarError. */
export function parseBars(values: string): Bar[] {
  const lines = values.split(/[\n;]/).map((line) => line.trim());
  const bars = lines.filter((line) => line !== '').map(parseBar);
  if (bars.length === 0) throw new BarError('The chart has no numbers.');
  return bars;
}

function parseBar(line: string): Bar {
  const [, label, value] = /^(.+):\s*(\d+(?:[.,]\d+)?)$/.exec(line) ?? [];
  if (label === undefined || value === undefined)
    throw new BarError(`"${line}" is not a label and a number.`);
  return { label: label.trim(), value: Number(value.replace(',', '.')) };
}
