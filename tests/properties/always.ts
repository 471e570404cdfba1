import fc, { type IProperty } from 'fast-check';

/** Tests a property with a thousand values; always the same ones, so that no test depends on luck. */
export function always<Values>(property: IProperty<Values>, runs = 1000): void {
  fc.assert(property, { seed: 20260601, numRuns: runs });
}

/** Words as people write them: letters of several scripts, marks, symbols and spaces, no control characters. */
export const words = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .map((text) => text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu, ''));

/** Words in one line, with single spaces and something in them. */
export const spoken = fc
  .array(fc.oneof(words, fc.constantFrom('Rødgrød', 'med', '<fløde>', '&', 'R&D', '-->', '&lt;', 'ja.')), {
    minLength: 1,
    maxLength: 8,
  })
  .map((list) => list.join(' ').replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '');
