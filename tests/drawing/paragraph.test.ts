import { describe, expect, test } from 'vitest';
import { type ParagraphRoom, setParagraph, shortenLine } from '#drawing/paragraph.ts';
import { face } from './face.ts';

const room: ParagraphRoom = { width: 732, height: 300, most: 116, least: 44, leading: 1.02, weight: 800 };
const long =
  'Hvordan en administrerende direktør kommer i gang med sociale medier uden at lyde som en reklame, uden at bruge for meget tid, og uden at gøre det, som alle andre direktører gør, når de endelig tager sig sammen og skriver deres allerførste opslag om foråret og om den gode stemning i kantinen';

/** The widest line in the units of the picture. */
function widest({ lines, size }: { lines: readonly string[]; size: number }): number {
  return Math.max(...lines.map((line) => face.measureWords(line, room.weight) * size));
}

describe('a title', () => {
  test.each([
    'Uden gæst',
    'Politik på LinkedIn',
    'Politik hører også hjemme på LinkedIn',
    long,
    'x'.repeat(300),
  ])('stays in its room: %s', (title) => {
    const set = setParagraph(face, title, room);
    expect(widest(set)).toBeLessThanOrEqual(room.width);
    expect((set.lines.length - 1) * set.size * room.leading + set.size * 0.66).toBeLessThanOrEqual(
      room.height,
    );
    expect(set.size).toBeGreaterThanOrEqual(room.least);
    expect(set.size).toBeLessThanOrEqual(room.most);
  });

  test('that is short is as large as it may be', () => {
    expect(setParagraph(face, 'Uden gæst', room)).toEqual({ lines: ['Uden gæst'], size: room.most });
  });

  test('loses no word while it has room', () => {
    const title = 'Politik hører også hjemme på LinkedIn';
    expect(setParagraph(face, title, room).lines.join(' ')).toBe(title);
  });

  test('ends with an ellipsis after a whole word where it is too long', () => {
    const set = setParagraph(face, long, room);
    const kept = set.lines.join(' ');
    expect(set.size).toBe(room.least);
    expect(kept).toMatch(/\p{L}…$/u);
    expect(long.startsWith(`${kept.slice(0, -1)}`)).toBe(true);
    expect(long.charAt(kept.length - 1)).toMatch(/[\s\p{P}]/u);
  });

  test('shrinks rather than cut a word', () => {
    const title = 'Produktionsvirksomhederne';
    const { lines, size } = setParagraph(face, title, room);
    expect(lines).toEqual([title]);
    expect(size).toBeLessThan(60);
  });

  test('cuts a word that is wider than a line at every size, without losing a letter', () => {
    const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk';
    const { lines } = setParagraph(face, word, room);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('').replaceAll('-', '')).toBe(word);
    expect(lines.slice(0, -1).every((line) => line.endsWith('-'))).toBe(true);
  });

  test('cuts a word at its own hyphen first', () => {
    const { lines } = setParagraph(face, 'Kommunikationsafdelingens-LinkedIn-medarbejderprogram', room);
    expect(lines[0]).toBe('Kommunikationsafdelingens-');
  });
});

describe('a single line', () => {
  test('that fits is left alone', () => {
    expect(shortenLine(face, 'Håndværk', 20, 500)).toBe('Håndværk');
  });

  test('that does not fit ends with an ellipsis', () => {
    const line = shortenLine(face, 'En kicker, som bliver ved og ved', 9, 500);
    expect(line).toMatch(/^En kicker.*…$/);
    expect(face.measureWords(line, 500)).toBeLessThanOrEqual(9);
  });

  test('of one long word keeps its beginning', () => {
    const line = shortenLine(face, 'Medarbejderambassadørprogrammet', 6, 500);
    expect(line).toMatch(/^Med\p{L}*…$/u);
    expect(face.measureWords(line, 500)).toBeLessThanOrEqual(6);
  });
});
