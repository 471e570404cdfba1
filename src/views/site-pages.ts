import {
  absolute,
  entryPath,
  episodePath,
  homePath,
  pagePath,
  postPath,
  type Section,
  sectionPath,
} from '#domain/address.ts';
import type { Instant } from '#domain/instant.ts';
import type { Library } from '#domain/library.ts';
import { onceFor } from '#domain/once.ts';
import { pageCount } from '#domain/paging.ts';
import { taxonomies } from '#domain/term.ts';
import { latest } from '#feeds/feed-date.ts';
import type { SitemapPage } from '#feeds/sitemap.ts';
import { archiveYears } from './archive-page.ts';
import { blogList } from './blog-page.ts';
import { type Edition, editionOf } from './edition.ts';
import { episodesList } from './episodes-page.ts';
import { alternatesOf, everyLanguage } from './frame.ts';
import { type Holding, holdingIn, holdingOfPerson, holdingOfTerm, languagesOf } from './holding.ts';
import { type List, pagedFacts } from './paging.ts';
import { listOf } from './shelf.ts';
import { pageTranslations, postTranslations } from './translations.ts';

type Place = { path: string; translations: Readonly<Record<string, string>>; changed: Instant | undefined };

/** Every page that search engines may keep, with when its content last changed and the same page in other languages. */
export function sitePages(library: Library): SitemapPage[] {
  const { site } = library;
  return placesOf(library).map(({ path, translations, changed }) => ({
    url: absolute(site, path),
    changed,
    alternates: alternatesOf(site, translations),
  }));
}

function placesOf(library: Library): Place[] {
  const { site, episodes, posts, pages } = library;
  return [
    ...site.languages.flatMap((language) => overviewsIn(library, language)),
    ...episodes.map((episode) => {
      const path = episodePath(site, episode);
      return { path, translations: { [episode.language]: path }, changed: changeOf([episode]) };
    }),
    ...posts.map((post) => ({
      path: postPath(site, post),
      translations: postTranslations(library, post),
      changed: changeOf([post]),
    })),
    ...pages.map((page) => ({
      path: pagePath(site, page),
      translations: pageTranslations(library, page),
      changed: page.updated,
    })),
    ...library.people.flatMap(({ id }) => groupPlaces(library, 'people', id, holdingOfPerson(library, id))),
    ...taxonomies.flatMap((taxonomy) =>
      library[taxonomy].flatMap(({ id }) =>
        groupPlaces(library, taxonomy, id, holdingOfTerm(library, taxonomy, id)),
      ),
    ),
  ];
}

/** The pages that exist in every language; each changes with what it lists. */
function overviewsIn(library: Library, language: string): Place[] {
  const { site } = library;
  const { spoken, filed, anything } = changesIn(library);
  const own = holdingIn(library, language);
  const written = changeOf(own.posts);
  const place = (path: (there: string) => string, changed: Instant | undefined): Place => ({
    path: path(language),
    translations: everyLanguage(site, path),
    changed,
  });
  const edition = editionOf(library, language);
  const overviews: [Section, Instant | undefined][] = [
    ['people', anything],
    ['tags', anything],
    ['categories', filed],
    ['series', filed],
    ['archive', changeOf([...own.episodes, ...own.posts])],
    ['subscribe', undefined],
    ['search', anything],
  ];
  return [
    place((there) => homePath(site, there), latest([spoken, written])),
    ...overviews.map(([section, changed]) => place((there) => sectionPath(site, there, section), changed)),
    ...listPlaces(edition, episodesList(library), spoken),
    ...listPlaces(edition, blogList(library), written),
    ...archiveYears(edition).flatMap(({ list, holding }) => listPlaces(edition, list, changeOfAll(holding))),
  ];
}

/** When what all languages list last changed. */
const changesIn = onceFor(({ episodes, posts }: Library) => {
  const [spoken, filed] = [changeOf(episodes), changeOf(posts)];
  return { spoken, filed, anything: latest([spoken, filed]) };
});

/** The pages of a person or term in the languages in which something belongs to them; the first of each shows some of all. */
function groupPlaces(library: Library, section: Section, id: string, holding: Holding): Place[] {
  const changed = changeOfAll(holding);
  return languagesOf(library, holding).flatMap((language) => {
    const edition = editionOf(library, language);
    const list = listOf(edition, holding, (there) => entryPath(library.site, there, section, id));
    return listPlaces(edition, list, changed);
  });
}

/** The pages of a list in a language. */
function listPlaces(edition: Edition, list: List, changed: Instant | undefined): Place[] {
  const pages = pageCount(list.items[edition.language] ?? 0, list.size);
  return Array.from({ length: pages }, (_, index) => {
    const { path, translations } = pagedFacts(edition, list, index + 1);
    return { path, translations, changed };
  });
}

function changeOfAll({ episodes, posts }: Holding): Instant | undefined {
  return changeOf([...episodes, ...posts]);
}

function changeOf(
  items: readonly { pubDate: Instant; updated?: Instant | undefined }[],
): Instant | undefined {
  return latest(items.flatMap(({ pubDate, updated }) => [pubDate, updated]));
}
