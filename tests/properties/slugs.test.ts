import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSlug, slugOf } from '#domain/slug.ts';
import { always, words } from './always.ts';

test('whatever is written becomes a slug or nothing', () => {
  always(
    fc.property(words, (text) => {
      const slug = slugOf(text);
      expect(slug === '' || isSlug(slug)).toBe(true);
    }),
  );
});

test('a slug stays as it is', () => {
  const slugs = fc
    .array(fc.stringMatching(/^[a-z0-9]{1,8}$/), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join('-'));
  always(
    fc.property(slugs, (slug) => {
      expect(slugOf(slug)).toBe(slug);
    }),
  );
});

test('it does not matter how letters are put together, nor how large they are', () => {
  always(
    fc.property(words, (text) => {
      expect(slugOf(text.normalize('NFD'))).toBe(slugOf(text.normalize('NFC')));
      expect(slugOf(slugOf(text).toUpperCase())).toBe(slugOf(text));
    }),
  );
});
