import { episodePath, homePath, postPath, sectionPath } from '#domain/address.ts';
import { type Library, newestFirst } from '#domain/library.ts';
import { mainLanguage } from '#domain/site.ts';
import type { Words } from '#i18n/words.ts';
import { type Edition, editionOf } from './edition.ts';
import { episodeName } from './episode-card.ts';
import { type Frame, frameOf } from './frame.ts';
import { holdingIn } from './holding.ts';
import type { Link } from './link.ts';
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

const newestItems = 3;

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
        newest: newestOf(there),
      };
    }),
  };
}

function newestOf({ library, site, language, words }: Edition): Link[] {
  const { episodes, posts } = holdingIn(library, language);
  const items = [
    ...episodes.map((item) => ({
      ...item,
      href: episodePath(site, item),
      label: `${episodeName(item, words)}: ${item.title}`,
    })),
    ...posts.map((item) => ({ ...item, href: postPath(site, item), label: item.title })),
  ];
  return items
    .toSorted(newestFirst)
    .slice(0, newestItems)
    .map(({ href, label }) => ({ href, label }));
}
