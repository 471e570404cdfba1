import { describe, expect, test } from 'vitest';
import { renderQuotation, saidInOrder, sourceOf, wholeWords } from '#playback/quotation.ts';

const spelling = {
  form: '»{words}« ({source})',
  by: '{speaker}, {episode}',
  episode: 'Afsnit 67: Politik, Radio Prøve',
};

describe('what is selected', () => {
  const text = 'Det er en god-nok idé, siger hun.';
  test.each([
    ['er', 'er'],
    ['d-nok idé, si', 'god-nok idé, siger'],
    [' en go', 'en god-nok'],
    ['idé, ', 'idé,'],
    ['hun.', 'hun.'],
    [', ', ''],
  ])('as "%s" means the whole words "%s"', (selected, words) => {
    const start = text.indexOf(selected);
    expect(wholeWords(text, start, start + selected.length)).toBe(words);
  });

  test('keeps letters beyond A to Z together, and one space between words', () => {
    expect(wholeWords('Går\n  det ærligt?', 1, 8)).toBe('Går det');
    expect(wholeWords('ærøskøbing', 2, 4)).toBe('ærøskøbing');
  });
});

describe('a quotation', () => {
  const one = [
    { speaker: 'Anna', words: 'Hej.' },
    { speaker: 'Anna', words: 'Velkommen til.' },
  ];
  const two = [...one, { speaker: 'Bo', words: 'Tak.' }, { speaker: 'Anna', words: 'Selv tak.' }];

  test('names its voice and its episode', () => {
    expect(renderQuotation(one, spelling, 1000)).toBe(
      '»Hej. Velkommen til.« (Anna, Afsnit 67: Politik, Radio Prøve)',
    );
  });

  test('of several voices says who says what', () => {
    expect(saidInOrder(two)).toBe('Anna: Hej. Velkommen til. Bo: Tak. Anna: Selv tak.');
    expect(sourceOf(two, spelling)).toBe('Anna, Bo, Afsnit 67: Politik, Radio Prøve');
  });

  test('of nobody in particular names the episode alone', () => {
    const music = [{ speaker: '', words: '(Musik)' }];
    expect(renderQuotation(music, spelling, 1000)).toBe('»(Musik)« (Afsnit 67: Politik, Radio Prøve)');
  });

  test('that is too long ends after a whole word, and keeps its source', () => {
    const long = [{ speaker: 'Anna', words: 'Vi lytter, og så svarer vi; det er hele hemmeligheden.' }];
    for (const room of [60, 70, 80, 90]) {
      const text = renderQuotation(long, spelling, room);
      expect(text.length).toBeLessThanOrEqual(room);
      expect(text).toMatch(/^»[^…]* …« \(Anna, Afsnit 67: Politik, Radio Prøve\)$/);
    }
    expect(renderQuotation(long, spelling, 70)).toBe(
      '»Vi lytter, og så svarer …« (Anna, Afsnit 67: Politik, Radio Prøve)',
    );
  });

  test('may hold the signs of the form', () => {
    const odd = [{ speaker: 'Anna', words: 'Skriv {source} og $& her.' }];
    expect(renderQuotation(odd, spelling, 1000)).toContain('»Skriv {source} og $& her.« (Anna');
  });
});
