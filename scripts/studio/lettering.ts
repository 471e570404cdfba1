import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { renderElement } from './shape.ts';

/** The weights of the display face that are used. */
export type Weight = 500 | 700 | 800;

/** Where words stand: baseline point, size in units per em, colour; tracking is extra space in em after each letter. */
export interface Lettering {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly weight?: Weight;
  readonly tracking?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** The height of a capital of the display face, in em. */
export const capitalHeight = 0.66;

/** The height of a small x of the display face, in em. */
export const smallHeight = 0.528;

function readFont(weight: Weight): Font {
  const address = `@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-${weight}-normal.woff`;
  const font = create(readFileSync(createRequire(import.meta.url).resolve(address)));
  if (!('layout' in font)) throw new Error(`${address} holds several fonts; one was expected.`);
  return font;
}

const fonts: Readonly<Record<Weight, Font>> = { 500: readFont(500), 700: readFont(700), 800: readFont(800) };

/** The width of words in em, without the tracking after the last letter. */
export function measureWords(words: string, weight: Weight = 800, tracking = 0): number {
  const font = fonts[weight];
  const letters = [...words].length;
  return font.layout(words).advanceWidth / font.unitsPerEm + tracking * Math.max(0, letters - 1);
}

/** The largest size, at most `most`, at which words are no wider than `width`. */
export function fitWords(
  words: string,
  width: number,
  most: number,
  weight: Weight = 800,
  tracking = 0,
): number {
  return Math.min(most, width / measureWords(words, weight, tracking));
}

/** Words as outlines, so that a picture depends on no font of the machine; throws when the face lacks a letter. */
export function renderWords(words: string, where: Lettering): string {
  const { x, y, size, fill, weight = 800, tracking = 0, anchor = 'start' } = where;
  const font = fonts[weight];
  const run = font.layout(words);
  const scale = size / font.unitsPerEm;
  const width = measureWords(words, weight, tracking) * size;
  let pen = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
  const outlines = run.glyphs.map((glyph, index) => {
    if (glyph.id === 0) throw new Error(`The display face has no letter for something in "${words}".`);
    const place = run.positions[index];
    const left = pen + (place?.xOffset ?? 0) * scale;
    pen += (place?.xAdvance ?? glyph.advanceWidth) * scale + tracking * size;
    const d = glyph.path.toSVG();
    const transform = `translate(${left.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})`;
    return d === '' ? '' : renderElement('path', { d, transform });
  });
  return renderElement('g', { fill }, outlines.join(''));
}

/** The empty space left of the first letter, in em: subtract it to set large words flush with smaller ones. */
export function measureBearing(words: string, weight: Weight = 800): number {
  const glyph = fonts[weight].layout(words).glyphs[0];
  return glyph === undefined ? 0 : glyph.bbox.minX / fonts[weight].unitsPerEm;
}

function breakGreedily(words: string, width: number, size: number, weight: Weight): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measureWords(longer, weight) * size <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Words in as few lines as fit the width at a size, the lines as even as they can be; no word is broken. */
export function breakLines(
  words: string,
  width: number,
  size: number,
  weight: Weight = 800,
): readonly string[] {
  let lines = breakGreedily(words, width, size, weight);
  for (let narrow = width; narrow > 0; narrow -= size / 4) {
    const narrower = breakGreedily(words, narrow, size, weight);
    if (narrower.length > lines.length) break;
    lines = narrower;
  }
  return lines;
}
