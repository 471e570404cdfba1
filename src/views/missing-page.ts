import { homePath, sectionPath } from '#domain/address.ts';
import type { Library } from '#domain/library.ts';
import { mainLanguage } from '#domain/site.ts';
import type { Words } from '#i18n/words.ts';
import { editionOf } from './edition.ts';
import { type Frame, frameOf } from './frame.ts';
import type { Link } from './link.ts';
import { newestItems } from './newest-items.ts';
import { sectionLink } from './section-link.ts';

/** What the page says in one language, and where one can go from there. */
export type MissingVoice = {
  language: string;
  words: Words;
  title: string;
  text: string;
  links: Link[];
  /** What was published last in this language. */
  newest: Link[];
};

/** `/404.html`, in all languages at once, because nobody knows which one the reader wanted. */
export type MissingPage = {
  frame: Frame;
  /** Where the search form leads. */
  search: string;
  voices: MissingVoice[];
};

/** The page that stands for every page that is not there. */
export function missingPage(library: Library): MissingPage {
  const { site } = library;
  const edition = editionOf(library, mainLanguage(site));
  return {
    frame: frameOf(edition, {
      title: edition.words.missing.title,
      description: edition.words.missing.text,
      path: '/404.html',
      translations: {},
      hidden: true,
    }),
    search: sectionPath(site, edition.language, 'search'),
    voices: site.languages.map((language) => {
      const there = editionOf(library, language);
      const { missing, site: words } = there.words;
      return {
        language,
        words: there.words,
        title: missing.title,
        text: missing.text,
        links: [
          { href: homePath(site, language), label: words.home },
          sectionLink(there, 'episodes'),
          sectionLink(there, 'blog'),
          { href: sectionPath(site, language, 'search'), label: there.words.sections.search },
        ],
        newest: newestItems(there),
      };
    }),
  };
}
