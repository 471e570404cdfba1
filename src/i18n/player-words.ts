import type { Words } from './words.ts';

/** The player's own words. */
export type PlayerWords = Words['player'];

/** Each language by itself, so that a browser fetches one of them. */
const byLanguage: Readonly<Record<string, () => Promise<{ player: PlayerWords }>>> = {
  da: () => import('./words/da.json', { with: { type: 'json' } }).then(({ player }) => ({ player })),
  nb: () => import('./words/nb.json', { with: { type: 'json' } }).then(({ player }) => ({ player })),
  nl: () => import('./words/nl.json', { with: { type: 'json' } }).then(({ player }) => ({ player })),
  en: () => import('./words/en.json', { with: { type: 'json' } }).then(({ player }) => ({ player })),
};

/** The player's words in a language, as `wordsOf` finds it. Fails when they cannot be fetched. */
export async function fetchPlayerWords(language: string): Promise<PlayerWords> {
  const fetchWords = byLanguage[language] ?? byLanguage[language.split('-')[0] ?? ''] ?? byLanguage['en'];
  if (!fetchWords) throw new Error('There are no words.');
  return (await fetchWords()).player;
}
