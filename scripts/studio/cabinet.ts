import { palette } from '#drawing/palette.ts';
import { renderBox } from '#drawing/shape.ts';
import { renderWords } from './lettering.ts';

/** The colours of a filing cabinet. */
export interface CabinetColours {
  readonly body: string;
  readonly front: string;
  readonly plate: string;
  readonly words: string;
}

/** A filing cabinet with a drawer for each label, standing in a box; an empty label leaves the plate blank. */
export function renderCabinet(
  box: { x: number; y: number; width: number; height: number },
  labels: readonly string[],
  colours: CabinetColours,
): string {
  const edge = box.width * 0.06;
  const pitch = (box.height - edge) / labels.length;
  const drawers = labels.map((label, index) => {
    const top = box.y + edge + index * pitch;
    const height = pitch - edge;
    const plate = { width: box.width * 0.42, height: height * 0.36 };
    const middle = box.x + box.width / 2;
    const size = plate.height * 0.74;
    return (
      renderBox(box.x + edge, top, box.width - 2 * edge, height, colours.front, 10) +
      renderBox(middle - plate.width / 2, top + height * 0.16, plate.width, plate.height, colours.plate, 6) +
      renderBox(
        middle - box.width * 0.13,
        top + height * 0.68,
        box.width * 0.26,
        height * 0.12,
        palette.ink,
        height * 0.06,
      ) +
      (label === ''
        ? ''
        : renderWords(label, {
            x: middle,
            y: top + height * 0.16 + plate.height / 2 + size * 0.33,
            size,
            fill: colours.words,
            anchor: 'middle',
          }))
    );
  });
  const foot = box.y + box.height;
  return (
    renderBox(box.x + edge, foot - 4, edge * 1.6, edge + 4, palette.ink) +
    renderBox(box.x + box.width - edge * 2.6, foot - 4, edge * 1.6, edge + 4, palette.ink) +
    renderBox(box.x, box.y, box.width, box.height, colours.body, 16) +
    drawers.join('')
  );
}
