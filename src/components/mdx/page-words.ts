import { loadLibrary } from '#collections/library.ts';
import { type Words, wordsOf } from '#i18n/words.ts';
import { languageAt } from '#views/edition.ts';

/** The language of the page that an editor's component stands on, and its words. */
export async function pageWords(url: URL): Promise<{ language: string; words: Words }> {
  const { site } = await loadLibrary();
  const language = languageAt(site, url.pathname);
  return { language, words: wordsOf(language) };
}
