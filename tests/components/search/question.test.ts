import { expect, test } from 'vitest';
import { nothingAsked, parseQuestion, spellQuestion } from '#components/search/question.ts';

const asked = {
  words: 'hvad gør en leder & hvem?',
  filters: { kind: ['moment', 'article'], person: ['Henrik Qvortrup'], year: ['2018'] },
  sort: 'date',
} as const;

test('a question survives the way through the address', () => {
  const hash = spellQuestion(asked);
  expect(hash).toMatch(/^#q=hvad\+g/);
  expect(parseQuestion({ hash, search: '' })).toEqual(asked);
});

test('the fragment of a plain question holds its words alone, and of none nothing', () => {
  expect(spellQuestion({ ...nothingAsked, words: ' ledelse ' })).toBe('#q=ledelse');
  expect(spellQuestion({ ...asked, words: '  ' })).toBe('');
});

test('a question in the query is understood, and the fragment counts more', () => {
  expect(parseQuestion({ hash: '', search: '?q=linkedin&language=nl&utm=x' })).toEqual({
    words: 'linkedin',
    filters: { language: ['nl'] },
    sort: 'relevance',
  });
  expect(parseQuestion({ hash: '#q=ledelse', search: '?q=linkedin' })?.words).toBe('ledelse');
});

test('an address without a question asks nothing, and a fragment that names a place is none', () => {
  expect(parseQuestion({ hash: '', search: '' })).toEqual(nothingAsked);
  expect(parseQuestion({ hash: '#content', search: '?q=linkedin' })).toBeUndefined();
});

test('filters that nobody knows, empty values and odd orders are left out', () => {
  expect(parseQuestion({ hash: '#q=a&colour=red&kind=&kind=page&kind=page&sort=size', search: '' })).toEqual({
    words: 'a',
    filters: { kind: ['page'] },
    sort: 'relevance',
  });
});
