import { sectionPath } from '#domain/address.ts';
import type { Library } from '#domain/library.ts';
import { pageSizes } from '#domain/paging.ts';
import { ownName } from '#i18n/languages.ts';
import { type Edition, editionOf } from './edition.ts';
import { everyLanguage, type Frame, frameOf } from './frame.ts';
import { languagesOf } from './holding.ts';
import { foreign, type Link } from './link.ts';
import { personLink } from './person-link.ts';
import { registerOf, type YearShelf } from './register.ts';
import { termLinks } from './term-link.ts';

/** `/search/`: the field, and an index to browse for those without JavaScript. */
export type SearchPage = {
  frame: Frame;
  /** Everything by year; empty when that is too much for one page. */
  years: YearShelf[];
  /** Where everything is then. */
  archives: Link[];
  topics: Link[];
  people: Link[];
};

/** The search page of a language. */
export function searchPage(library: Library, language: string): SearchPage {
  const edition = editionOf(library, language);
  const { site, words } = edition;
  const path = (there: string) => sectionPath(site, there, 'search');
  const short = library.episodes.length + library.posts.length <= pageSizes.lines;
  return {
    frame: frameOf(edition, {
      title: words.sections.search,
      description: words.intro.search,
      path: path(language),
      section: 'search',
      translations: everyLanguage(site, path),
    }),
    years: short ? registerOf(edition, library) : [],
    archives: short ? [] : languagesOf(library, library).map((there) => archiveLink(edition, there)),
    topics: termLinks(
      edition,
      'tags',
      library.tags.map(({ id }) => id),
    ),
    people: library.people.map(({ id }) => personLink(edition, id)).filter((link) => link !== undefined),
  };
}

function archiveLink({ site, language, words }: Edition, there: string): Link {
  const label = `${words.sections.archive}: ${ownName(there)}`;
  return { href: sectionPath(site, there, 'archive'), label, language: foreign(there, language) };
}
