import { WordedError } from '#domain/wording.ts';

/** One bar of a chart. */
export type Bar = { label: string; value: number };

const form = { da: 'Skriv én "Tekst: 58" på hver linje.', en: 'Write one "Label: 58" a line.' };

/** Why a line of a chart is no bar. */
export class BarError extends WordedError {}

/** Reads `Label: 58` lines (or parts between semicolons); a comma or a point stands before decimals. Throws BarError. */
export function parseBars(values: string): Bar[] {
  const lines = values.split(/[\n;]/).map((line) => line.trim());
  const bars = lines.filter((line) => line !== '').map(parseBar);
  if (bars.length === 0)
    throw new BarError({ da: 'Diagrammet har ingen tal.', en: 'The chart has no numbers.' }, form);
  return bars;
}

function parseBar(line: string): Bar {
  const [, label, value] = /^(.+):\s*(\d+(?:[.,]\d+)?)$/.exec(line) ?? [];
  if (label === undefined || value === undefined)
    throw new BarError(
      { da: `"${line}" er ikke en tekst og et tal.`, en: `"${line}" is not a label and a number.` },
      form,
    );
  return { label: label.trim(), value: Number(value.replace(',', '.')) };
}
