import type { Point } from '#drawing/shape.ts';
import { measureBearing, measureWords, renderWords } from './lettering.ts';

/** The wordmark's three lines, split at the letter i: the three i's stand on one line and are the needle of the dial. */
const lines = [
  { before: 'Soc', after: 'al' },
  { before: 'Sell', after: 'ng' },
  { before: 'Rad', after: 'o' },
] as const;

/** The distance between two baselines of the stacked wordmark, in em. */
export const wordmarkLeading = 0.86;

/** The width of the stacked wordmark's left part, up to the needle's middle, in em. */
export const needleOffset = 1.94;

/** The width of the stacked wordmark, in em. */
export const wordmarkWidth = needleOffset + 0.143 + 1.25;

/** The stacked wordmark; `at` is the first line's baseline at the left edge. */
export function renderWordmark(at: Point, size: number, words: string, needle: string): string {
  const flush = needleOffset - measureWords('i') / 2;
  return lines
    .map(({ before, after }, index) => {
      const y = at.y + index * wordmarkLeading * size;
      const bearing = measureBearing(before);
      const tracking = (flush + bearing - measureWords(before)) / before.length;
      const i = at.x + flush * size;
      return (
        renderWords(before, { x: at.x - bearing * size, y, size, fill: words, tracking }) +
        renderWords('i', { x: i, y, size, fill: needle }) +
        renderWords(after, { x: i + measureWords('i') * size, y, size, fill: words })
      );
    })
    .join('');
}
