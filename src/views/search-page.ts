import { episodePath, postPath, sectionPath } from '#domain/address.ts';
import { type Library, newestFirst } from '#domain/library.ts';
import { formatYear } from '#i18n/dates.ts';
import { ownName } from '#i18n/languages.ts';
import { type Edition, editionOf } from './edition.ts';
import { episodeName } from './episode-card.ts';
import { everyLanguage, type Frame, frameOf } from './frame.ts';
import { foreign, type Link } from './link.ts';
import { personLink } from './person-link.ts';
import { searchTypes } from './search-facts.ts';
import { termLinks } from './term-link.ts';

/** Everything of one year, newest first. */
export type YearShelf = { year: string; items: (Link & { kind: string })[] };

/** One choice of a filter; an empty value stands for no filter. */
export type Choice = { value: string; label: string; language?: string | undefined };

/** `/search/`: the field with its filters, and an index to browse for those without JavaScript. */
export type SearchPage = {
  frame: Frame;
  types: Choice[];
  languages: Choice[];
  timeZone: string;
  years: YearShelf[];
  topics: Link[];
  people: Link[];
};

/** The search page of a language. */
export function searchPage(library: Library, language: string): SearchPage {
  const edition = editionOf(library, language);
  const { site, words } = edition;
  const path = (there: string) => sectionPath(site, there, 'search');
  return {
    frame: frameOf(edition, {
      title: words.sections.search,
      description: words.intro.search,
      path: path(language),
      section: 'search',
      translations: everyLanguage(site, path),
    }),
    types: [
      { value: '', label: words.search.any },
      ...searchTypes.map((type) => ({ value: type, label: words.search[type] })),
    ],
    languages: [
      { value: '', label: words.search.anyLanguage },
      ...site.languages.map((other) => ({
        value: other,
        label: ownName(other),
        language: foreign(other, language),
      })),
    ],
    timeZone: site.timeZone,
    years: yearsOf(edition),
    topics: termLinks(
      edition,
      'tags',
      library.tags.map(({ id }) => id),
    ),
    people: library.people.map(({ id }) => personLink(edition, id)).filter((link) => link !== undefined),
  };
}

function yearsOf({ library, site, language, words }: Edition): YearShelf[] {
  const items = [
    ...library.episodes.map((item) => ({
      ...item,
      href: episodePath(site, item),
      kind: episodeName(item, words),
    })),
    ...library.posts.map((item) => ({
      ...item,
      href: postPath(site, item),
      kind: item.kicker ?? words.sections.blog,
    })),
  ].toSorted(newestFirst);
  const shelves = new Map<string, YearShelf>();
  for (const item of items) {
    const year = formatYear(item.pubDate, site.timeZone);
    const shelf = shelves.get(year) ?? { year, items: [] };
    const { href, title, kind } = item;
    shelf.items.push({ href, label: title, kind, language: foreign(item.language, language) });
    shelves.set(year, shelf);
  }
  return [...shelves.values()];
}
