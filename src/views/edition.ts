import type { Library } from '#domain/library.ts';
import { mainLanguage, type Site } from '#domain/site.ts';
import { type Words, wordsOf } from '#i18n/words.ts';

/** The site as its readers in one language see it. */
export type Edition = { library: Library; site: Site; language: string; words: Words };

/** The Library in one of the site's languages. */
export function editionOf(library: Library, language: string): Edition {
  return { library, site: library.site, language, words: wordsOf(language) };
}

/** The part of an address that stands for a language; undefined for the main one, which lives at `/`. */
export function languageParam(site: Site, language: string): string | undefined {
  return language === mainLanguage(site) ? undefined : language;
}

/** One address of a page that exists in every language. */
export type LanguageRoute = { params: { language: string | undefined }; props: { language: string } };

/** The addresses of a page that exists in every language. */
export function languageRoutes({ site }: Library): LanguageRoute[] {
  return site.languages.map((language) => ({
    params: { language: languageParam(site, language) },
    props: { language },
  }));
}

/** The language of the page at a path on the site. */
export function languageAt(site: Site, path: string): string {
  const first = path.split('/')[1];
  return site.languages.find((language) => language === first) ?? mainLanguage(site);
}
