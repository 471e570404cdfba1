import { expect, test } from 'vitest';
import { pseudoText, pseudoWords } from '#i18n/pseudo.ts';
import { format } from '#i18n/words.ts';

test('a disguised text can be told from every other, and still takes its values', () => {
  const text = pseudoText('Next page');
  expect(text).not.toContain('Next page');
  expect(text.normalize('NFD').replace(/\p{M}/gu, '')).toBe('[Next page]');
  expect(format(pseudoText('Side {page} af {pages}'), { page: 2, pages: 5 })).toMatch(/^\[.* 2 .* 5\]$/);
});

test('every text of a group is disguised, and no key', () => {
  expect(pseudoWords({ counts: { one: 'a', other: '{count} b' } })).toEqual({
    counts: { one: pseudoText('a'), other: pseudoText('{count} b') },
  });
});
