import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWords } from '#search/text-words.ts';
import { WordScanner } from '#search/word-scanner.ts';

const scanner = new WordScanner();

function scanned(text: string): string[] {
  const found: string[] = [];
  scanner.scan(text, (start, end) => found.push(`${start} ${text.slice(start, end)}`));
  return found;
}

test('the build finds the words that the browser finds, whatever the text', () => {
  const unit = fc.oneof(
    fc.constantFrom(...'aåÆé09 .-’\'"\u00AD\u2010\u2011\u0301½и語'),
    fc.constantFrom('𝒜', '😀', '\ud835', '\udc9c', '𐐷', '\u{1D165}'),
  );
  const text = fc.oneof(fc.string({ unit }), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(text, (written) => {
      const words = textWords(written).map(({ start, end }) => `${start} ${written.slice(start, end)}`);
      expect(scanned(written)).toEqual(words);
    }),
    { numRuns: 2000, seed: 8 },
  );
});

test('hyphens and apostrophes stay within a word', () => {
  expect(scanned('»E-mail« d’Amour – 2/2016')).toEqual(['1 E-mail', '9 d’Amour', '19 2', '21 2016']);
});
