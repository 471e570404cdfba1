/** A cell of the hits, counted from 0. */
export type Place = { row: number; cell: number };

/** Where a key leads; without a place, back into the field. */
export type Step = { place: Place | undefined };

/**
 * Where a key leads from a place (undefined: the field) among rows with these many cells each. Undefined for a key that is
 * left to the field. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/#gridpopupkeyboardinteraction
 */
export function walk(rows: readonly number[], from: Place | undefined, key: string): Step | undefined {
  if (rows.length === 0) return undefined;
  const last = rows.length - 1;
  const to = (row: number, cell = from?.cell ?? 0): Step => {
    const cells = rows[row];
    return { place: cells === undefined ? undefined : { row, cell: Math.min(cell, cells - 1) } };
  };
  if (key === 'ArrowDown') return to(from ? from.row + 1 : 0);
  if (key === 'ArrowUp') return to(from ? from.row - 1 : last);
  if (!from) return undefined;
  if (key === 'Home') return to(0);
  if (key === 'End') return to(last);
  if (key === 'Escape') return { place: undefined };
  const beside = { ArrowLeft: from.cell - 1, ArrowRight: from.cell + 1 }[key];
  const cells = rows[from.row] ?? 0;
  return beside === undefined || beside < 0 || beside >= cells ? undefined : to(from.row, beside);
}
