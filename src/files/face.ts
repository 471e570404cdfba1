import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { type Face, makeFace, type Weight } from '#drawing/face.ts';

/** Reads the display face from the project's npm packages, so that no font of the machine matters. */
export function readFace(projectRoot: string): Face {
  const { resolve } = createRequire(join(projectRoot, 'package.json'));
  const read = (letters: string, weight: Weight): Font => {
    const address = `@fontsource/bricolage-grotesque/files/bricolage-grotesque-${letters}-${weight}-normal.woff`;
    const font = create(readFileSync(resolve(address)));
    if (!('layout' in font)) throw new Error(`${address} holds several fonts; one was expected.`);
    return font;
  };
  const every = (weight: Weight): [Font, ...Font[]] => [
    read('latin', weight),
    read('latin-ext', weight),
    read('vietnamese', weight),
  ];
  return makeFace({ 500: every(500), 700: every(700), 800: every(800) });
}
