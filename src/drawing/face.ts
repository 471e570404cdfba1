import type { Font, Glyph } from 'fontkit';
import { breakEvenly, remember } from './line-breaking.ts';
import { renderElement } from './shape.ts';

/** The weights of the display face that are used. */
export type Weight = 500 | 700 | 800;

/** The display face's files for each weight; of several that have a letter, the first one draws it. */
export type FaceFonts = Readonly<Record<Weight, readonly [Font, ...Font[]]>>;

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

/** The display face: measures words, in em, and draws them as outlines. */
export type Face = ReturnType<typeof makeFace>;

/** The display face from its font files. */
export function makeFace(fonts: FaceFonts) {
  const outlines = new Map<Glyph, string>();

  function findFont(letter: string, weight: Weight): Font | undefined {
    return fonts[weight].find((font) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
  }

  function layOut(words: string, weight: Weight) {
    const runs: { font: Font; words: string }[] = [];
    for (const letter of words) {
      const font = findFont(letter, weight) ?? fonts[weight][0];
      const last = runs.at(-1);
      if (last?.font === font) last.words += letter;
      else runs.push({ font, words: letter });
    }
    return runs.map((run) => {
      const { glyphs, positions, advanceWidth } = run.font.layout(run.words);
      return { glyphs, positions, advanceWidth, em: run.font.unitsPerEm };
    });
  }

  function outlineOf(glyph: Glyph): string {
    const known = outlines.get(glyph) ?? glyph.path.toSVG();
    outlines.set(glyph, known);
    return known;
  }

  /** The width of words in em, without the tracking after the last letter. */
  function measureWords(words: string, weight: Weight = 800, tracking = 0): number {
    const width = layOut(words, weight).reduce((sum, { advanceWidth, em }) => sum + advanceWidth / em, 0);
    return width + tracking * Math.max(0, [...words].length - 1);
  }

  /** The largest size, at most `most`, at which words are no wider than `width`. */
  function fitWords(words: string, width: number, most: number, weight: Weight = 800, tracking = 0): number {
    return Math.min(most, width / measureWords(words, weight, tracking));
  }

  /** Words as outlines, so that a picture depends on no font of the machine; throws when the face lacks a letter. */
  function renderWords(words: string, where: Lettering): string {
    const { x, y, size, fill, weight = 800, tracking = 0, anchor = 'start' } = where;
    const width = anchor === 'start' ? 0 : measureWords(words, weight, tracking) * size;
    let pen = x - (anchor === 'middle' ? width / 2 : width);
    const drawn = layOut(words, weight).flatMap(({ glyphs, positions, em }) =>
      glyphs.map((glyph, index) => {
        if (glyph.id === 0) throw new Error(`The display face has no letter for something in "${words}".`);
        const scale = size / em;
        const place = positions[index];
        const left = pen + (place?.xOffset ?? 0) * scale;
        pen += (place?.xAdvance ?? glyph.advanceWidth) * scale + tracking * size;
        const d = outlineOf(glyph);
        const transform = `translate(${left.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})`;
        return d === '' ? '' : renderElement('path', { d, transform });
      }),
    );
    return renderElement('g', { fill }, drawn.join(''));
  }

  /** The empty space left of the first letter, in em: subtract it to set large words flush with smaller ones. */
  function measureBearing(words: string, weight: Weight = 800): number {
    const [run] = layOut(words, weight);
    const glyph = run?.glyphs[0];
    return run === undefined || glyph === undefined ? 0 : glyph.bbox.minX / run.em;
  }

  /** Words in as few lines as fit the width at a size, the lines as even as they can be; no word is broken. */
  function breakLines(words: string, width: number, size: number, weight: Weight = 800): readonly string[] {
    const measure = remember((part) => measureWords(part, weight));
    return breakEvenly(words.split(' '), width / size, measure);
  }

  /**
   * Words as the face can draw them: a letter that it lacks loses its accents or, as an emoji does, goes; spaces are
   * single. Empty when less than two thirds of the letters and figures remain, for example of Greek words.
   */
  function spellWords(words: string): string {
    const has = (letters: string) => [...letters].every((letter) => findFont(letter, 800));
    const letters = [...words.normalize('NFC').replace(/[\p{C}\p{M}]*\s[\s\p{C}]*/gu, ' ')];
    const spelt = letters
      .map((letter) => (has(letter) ? letter : letter.normalize('NFKD').replace(/\p{M}/gu, '')))
      .map((letter) => (has(letter) ? letter : ''))
      .join('')
      .replace(/ +/g, ' ')
      .trim();
    const count = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    return count(spelt) * 3 < count(words.normalize('NFC')) * 2 ? '' : spelt;
  }

  return { measureWords, fitWords, renderWords, measureBearing, breakLines, spellWords };
}
