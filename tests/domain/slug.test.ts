import { expect, test } from 'vitest';
import { isSlug, slugOf } from '#domain/slug.ts';

test.each([
  ['Sådan får du øje på køberen!', 'saadan-faar-du-oeje-paa-koeberen'],
  ['ÆØÅ', 'aeoeaa'],
  ['A\u030Aben', 'aaben'],
  ['Hvem eier LinkedIn-kontaktene?', 'hvem-eier-linkedin-kontaktene'],
  ['De coördinatie van één café', 'de-coordinatie-van-een-cafe'],
  ['Größe und Maß', 'grosse-und-mass'],
  ["It's the editors' choice", 'its-the-editors-choice'],
  ['  67:  Politik  på -- LinkedIn ', '67-politik-paa-linkedin'],
  ['50 % mere', '50-mere'],
  ['🎙️', ''],
  ['', ''],
])('"%s" becomes "%s"', (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});

test('what is made is a slug, and a slug stays as it is', () => {
  for (const text of ['Blåbær & rødgrød', 'Ét: ord', '¿Qué?', 'Łódź', '日本 1']) {
    const slug = slugOf(text);
    expect(isSlug(slug), text).toBe(true);
    expect(slugOf(slug)).toBe(slug);
  }
});

test.each([
  '',
  'Stor',
  'med mellemrum',
  'blå',
  'to--streger',
  '-forrest',
  'bagest-',
  'a_b',
  'a.b',
  'e\u0301',
])('"%s" is no slug', (text) => {
  expect(isSlug(text)).toBe(false);
});
