import { describe, expect, test } from 'vitest';
import { schemeNames } from '#drawing/palette.ts';
import { renderSharePicture, type SharePicture, shareSize } from '#drawing/share-picture.ts';
import { face } from './face.ts';

const article: SharePicture = {
  seed: 'da/den-gode-kommentar',
  scheme: 'petrol',
  site: 'Radio Prøve',
  kicker: 'Håndværk',
  title: 'Den gode kommentar',
  note: 'Af Redaktionen',
};
const episode: SharePicture = { ...article, sign: '67', station: 67 };

/** Where letters stand: their left ends and baselines. */
function letters(picture: SharePicture): { x: number; y: number; size: number }[] {
  const places = renderSharePicture(face, picture).matchAll(/translate\((\S+) (\S+)\) scale\((\S+) /g);
  return [...places].map(([, x, y, size]) => ({ x: Number(x), y: Number(y), size: Number(size) }));
}

describe('a share picture', () => {
  test('is the same text every time', () => {
    expect(renderSharePicture(face, episode)).toBe(renderSharePicture(face, { ...episode }));
  });

  test('names no font, for its letters are outlines', () => {
    expect(renderSharePicture(face, episode)).not.toMatch(/<text|font/);
  });

  test('looks different when any of its words changes', () => {
    const pictures: SharePicture[] = [
      episode,
      { ...episode, sign: '68' },
      { ...episode, station: 68 },
      { ...episode, title: 'Den dårlige kommentar' },
      { ...episode, note: 'Af andre' },
      { ...episode, kicker: 'Kunst' },
      { ...episode, site: 'Radio Andet' },
      { ...episode, initials: 'DG' },
      { ...episode, scheme: 'red' },
    ];
    expect(new Set(pictures.map((picture) => renderSharePicture(face, picture))).size).toBe(pictures.length);
  });

  test('gives the number the largest letters', () => {
    const sizes = letters(episode).map(({ size }) => size);
    const largest = Math.max(...sizes);
    expect(sizes.filter((size) => size === largest)).toHaveLength(2);
    expect(largest).toBeGreaterThan(2 * Math.max(...sizes.filter((size) => size < largest)));
  });

  test('marks neighbours on the scale, but none below the first episode', () => {
    const plain = letters({ ...episode, station: undefined }).length;
    expect(letters({ ...episode, station: 1 }).length - plain).toBe('23'.length);
    expect(letters({ ...episode, station: 50 }).length - plain).toBe(14 * 2);
  });

  test.each(schemeNames)('can be drawn in the scheme %s', (scheme) => {
    expect(renderSharePicture(face, { ...article, scheme })).toMatch(/^<svg .*<\/svg>$/);
  });

  test.each<[string, Partial<SharePicture>]>([
    ['a title of 300 letters', { title: 'Sociale medier for alle '.repeat(13), sign: '1267', station: 1267 }],
    ['one word of 300 letters', { title: 'x'.repeat(300), sign: 'Trailer' }],
    ['a name of many words', { site: 'Foreningen af danske radioer og deres venner i hele verden' }],
    ['a kicker and a note without end', { kicker: 'kicker '.repeat(50), note: 'note '.repeat(200) }],
    [
      'a title in letters that the face lacks',
      { title: 'Η κοινωνική πώληση', note: '社交销售', kicker: '🎉' },
    ],
    ['nothing but emoji', { title: '🎉', site: '🚀' }],
    ['initials that the face lacks', { initials: 'ΗΚ' }],
  ])('keeps its letters inside, with %s', (_name, parts) => {
    for (const { x, y } of letters({ ...article, ...parts })) {
      expect(x).toBeGreaterThan(20);
      expect(x).toBeLessThan(shareSize.width - 20);
      expect(y).toBeGreaterThan(40);
      expect(y).toBeLessThan(shareSize.height - 20);
    }
  });

  test('sets the name of the site large where the title cannot be drawn', () => {
    const greek = renderSharePicture(face, { ...article, title: 'Η κοινωνική πώληση' });
    expect(greek).toBe(renderSharePicture(face, { ...article, title: article.site }));
  });
});
