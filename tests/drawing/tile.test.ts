import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { renderTile } from '#drawing/tile.ts';

/** The brightness of each pixel of a tile 320 pixels wide, drawn white on black, as far as one of its groups goes. */
async function pixels(needle: number, group: string): Promise<(x: number, y: number) => number> {
  const style = `<style>svg{background:#000}g{display:none}.tile-${group}{display:inline;fill:#fff}</style>`;
  const drawing = renderTile({ scheme: 'ink', needle })
    .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replace('>', `>${style}`);
  const { data, info } = await sharp(Buffer.from(drawing))
    .flatten({ background: '#000' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(info).toMatchObject({ width: 320, height: 180 });
  return (x, y) => data[y * info.width + x] ?? Number.NaN;
}

describe('a tile', () => {
  test.each([
    [0.2, 64],
    [0.5, 160],
    [0.8, 256],
  ])('has its needle at %d of the scale', async (needle, x) => {
    const at = await pixels(needle, 'needle');
    expect([at(x, 170), at(x, 126)]).toEqual([255, 255]);
    expect([at(x - 12, 170), at(x + 12, 170)]).toEqual([0, 0]);
  });

  test('has a long tick every fifth time, and short ones between', async () => {
    const at = await pixels(0.5, 'scale');
    const [long, short, none] = [40, 48, 44].map((x) => [at(x, 168), at(x, 174)]);
    expect(long).toEqual([255, 255]);
    expect(short).toEqual([0, 255]);
    expect(none).toEqual([0, 0]);
  });

  test('is named by its colours, and nothing for a screen reader', () => {
    expect(renderTile({ scheme: 'red', needle: 0.4 })).toMatch(
      /^<svg class="tile tile-red" viewBox="0 0 320 180" aria-hidden="true" focusable="false">/,
    );
  });
});
