import { describe, expect, test } from 'vitest';
import { face } from './face.ts';

describe('words are spelt so that the face can draw them', () => {
  test.each([
    ['Blåbærgrød på LinkedIn', 'Blåbærgrød på LinkedIn'],
    ['Łukasz Dvořák', 'Łukasz Dvořák'],
    ['Fem råd 🎉 til dig 👩‍💻', 'Fem råd til dig'],
    ['Blå'.normalize('NFD'), 'Blå'],
    ['Ŝi\u00A0diris', 'Si diris'],
    ['to\nlinjer\u200B og\u00ADså', 'to linjer også'],
    ['', ''],
  ])('%j as %j', (words, spelt) => expect(face.spellWords(words)).toBe(spelt));

  test('but not when most of their letters would be missing', () => {
    expect(face.spellWords('Η κοινωνική πώληση στο LinkedIn')).toBe('');
    expect(face.spellWords('🎉🎉🎉')).toBe('');
  });

  test('so that drawing them never fails', () => {
    const everything = Array.from({ length: 0x2200 }, (_, code) => String.fromCodePoint(code)).join('');
    const spelt = face.spellWords(`${everything} ${'enough letters '.repeat(1200)}`);
    expect(spelt).toContain('enough');
    expect(() => face.renderWords(spelt, { x: 0, y: 0, size: 10, fill: '#000' })).not.toThrow();
  });
});

test('a letter of another file of the face stands between its neighbours', () => {
  const parts = ['Dvo', 'ř', 'ák'].reduce((sum, part) => sum + face.measureWords(part), 0);
  expect(face.measureWords('Dvořák')).toBeCloseTo(parts, 1);
});

test('drawing words that the face lacks fails, rather than leaving holes', () => {
  expect(() => face.renderWords('→', { x: 0, y: 0, size: 10, fill: '#000' })).toThrow('no letter');
});
