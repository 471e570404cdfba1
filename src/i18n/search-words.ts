import type { Words } from './words.ts';

/** The search's own words. */
export type SearchWords = Words['search'];

/** Each language by itself, so that a browser fetches one of them. */
const byLanguage: Readonly<Record<string, () => Promise<{ search: SearchWords }>>> = {
  da: () => import('./words/da.json', { with: { type: 'json' } }).then(({ search }) => ({ search })),
  nb: () => import('./words/nb.json', { with: { type: 'json' } }).then(({ search }) => ({ search })),
  nl: () => import('./words/nl.json', { with: { type: 'json' } }).then(({ search }) => ({ search })),
  en: () => import('./words/en.json', { with: { type: 'json' } }).then(({ search }) => ({ search })),
};

/** The search's words in a language, as `wordsOf` finds it. Fails when they cannot be fetched. */
export async function fetchSearchWords(language: string): Promise<SearchWords> {
  const fetchWords = byLanguage[language] ?? byLanguage[language.split('-')[0] ?? ''] ?? byLanguage['en'];
  if (!fetchWords) throw new Error('There are no words.');
  return (await fetchWords()).search;
}
