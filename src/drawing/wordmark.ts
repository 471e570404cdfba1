import type { Face } from './face.ts';
import type { Point } from './shape.ts';

/** A name on one line as the wordmark, its i's in a colour of their own; `at` is the baseline's left end. */
export function renderWordmarkLine(
  face: Face,
  name: string,
  at: Point & { size: number },
  colours: { words: string; accent: string },
): string {
  let pen = at.x;
  const parts = name.split(' ').flatMap((word) => `${word} `.split(/(i)/));
  const drawn = parts.map((part) => {
    const fill = part === 'i' ? colours.accent : colours.words;
    const outlines = face.renderWords(part, { x: pen, y: at.y, size: at.size, fill });
    pen += face.measureWords(part) * at.size;
    return outlines;
  });
  return drawn.join('');
}
