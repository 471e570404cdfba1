import { describe, expect, test } from 'vitest';
import { findMatches } from '#playback/finding.ts';

const found = (text: string, query: string) =>
  findMatches(text, query).map(({ start, end }) => text.slice(start, end));

describe('finding in a text', () => {
  test('finds every place, from the left, none of them twice', () => {
    expect(findMatches('tak, tak og taktak', 'tak')).toEqual([
      { start: 0, end: 3 },
      { start: 5, end: 8 },
      { start: 12, end: 15 },
      { start: 15, end: 18 },
    ]);
    expect(found('aaaa', 'aa')).toEqual(['aa', 'aa']);
  });

  test.each([
    ['case', 'På LinkedIn', 'LINKEDIN', ['LinkedIn']],
    ['accents', 'Det sker på én café', 'en cafe', ['én café']],
    ['how an accent is written', 'cafe\u0301 og caf\u00e9', 'café', ['cafe\u0301', 'caf\u00e9']],
    ['Danish letters', 'Søg på vejen, læs og hør', 'pa', ['på']],
    ['letters that Unicode does not take apart', 'smørrebrød og Ærø', 'smorrebrod', ['smørrebrød']],
    ['two letters for one', 'Æble, æble, ae', 'ae', ['Æ', 'æ', 'ae']],
    ['white space', 'et\u00a0to  tre', ' et to ', ['et\u00a0to']],
    ['signs of a pattern', 'Hvorfor? (Ja.)', '?', ['?']],
  ])('passes over %s', (_, text, query, expected) => {
    expect(found(text, query)).toEqual(expected);
  });

  test('counts as a Range does, behind letters that take two units', () => {
    expect(findMatches('😀😀 hej', 'HEJ')).toEqual([{ start: 5, end: 8 }]);
  });

  test('finds nothing for nothing', () => {
    expect(findMatches('Hej', '')).toEqual([]);
    expect(findMatches('Hej', ' \n ')).toEqual([]);
    expect(findMatches('Hej', '\u0301')).toEqual([]);
    expect(findMatches('', 'hej')).toEqual([]);
  });
});
