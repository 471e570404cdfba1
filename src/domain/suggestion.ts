import type { Wording } from './wording.ts';

/** The word of `known` that is nearest to `word`, or undefined when none is near enough to be what was meant. */
export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  const reach = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let bestDistance = reach + 1;
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** `Did you mean "x"?` when a known word is near, else the `otherwise` sentence. */
export function suggest(word: string, known: Iterable<string>, otherwise: Wording): Wording {
  const near = nearestWord(word, known);
  return near === undefined ? otherwise : didYouMean(near);
}

/** `Did you mean "x"?` */
export function didYouMean(word: string): Wording {
  return { da: `Mente du "${word}"?`, en: `Did you mean "${word}"?` };
}

/** Whether two slugs are one, or one with a slip of the pen; what differs by a number or is short is meant to differ. */
export function nearlySame(a: string, b: string): boolean {
  const [plainA, plainB] = [a.replaceAll('-', ''), b.replaceAll('-', '')];
  if (plainA === plainB) return plainA !== '';
  if (Math.min(plainA.length, plainB.length) < 6 || Math.abs(plainA.length - plainB.length) > 1) return false;
  return plainA.replace(/\d+/g, '') !== plainB.replace(/\d+/g, '') && editDistance(plainA, plainB) === 1;
}

/** Edits (insert, delete, replace, swap of neighbours) between two words: the optimal string alignment distance. */
function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(rows, i - 1, j) + 1, (row[j - 1] ?? 0) + 1, at(rows, i - 1, j - 1) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, at(rows, i - 2, j - 2) + 1);
      }
      row.push(least);
    }
    rows.push(row);
  }
  return at(rows, a.length, b.length);
}

function at(rows: number[][], i: number, j: number): number {
  return rows[i]?.[j] ?? 0;
}
