import {
  blogFeedPath,
  embedPath,
  entryPath,
  episodePath,
  fileName,
  homePath,
  offlinePath,
  pagePath,
  postPath,
  sectionPath,
  sections,
} from './address.ts';
import { find, type Library } from './library.ts';
import { pagedPaths, pageSizes } from './paging.ts';
import { extension } from './sound.ts';
import type { Taxonomy } from './term.ts';
import { groupByYear } from './year.ts';

/**
 * Every path that a link on the site may lead to. `files` are the paths below `content/`; those beside an episode or
 * post have an address below it.
 */
export function addressesOf(library: Library, files: readonly string[] = []): Set<string> {
  const { site, shows, episodes, posts, pages } = library;
  const folders = Map.groupBy(files, (file) => file.slice(0, file.lastIndexOf('/')));
  return new Set([
    ...site.languages.flatMap((language) => [
      homePath(site, language),
      offlinePath(site, language),
      ...sections.map((section) => sectionPath(site, language, section)),
      blogFeedPath(site, language),
    ]),
    ...shows.map(({ feed }) => feed),
    ...episodes.flatMap((episode) => [
      episodePath(site, episode),
      embedPath(site, episode),
      ...besides(episodePath(site, episode), folders.get(`episodes/${episode.id}`)),
    ]),
    ...posts.flatMap((post) => [
      postPath(site, post),
      ...besides(postPath(site, post), folders.get(`posts/${post.id}`)),
    ]),
    ...pages.map((page) => pagePath(site, page)),
    ...groupPaths(library),
    ...site.languages.flatMap((language) => furtherPages(library, language)),
  ]);
}

type Named = { section: 'people' | Taxonomy; language: string; id: string | undefined };

/** The pages of people and terms; each exists in the languages of the items that name it. */
function groupPaths(library: Library): string[] {
  const { site, episodes, posts } = library;
  const named: Named[] = [
    ...[...episodes, ...posts].flatMap(({ language, people, tags }) => [
      ...people.map(({ person }): Named => ({ section: 'people', language, id: person })),
      ...tags.map((id): Named => ({ section: 'tags', language, id })),
    ]),
    ...posts.flatMap(({ language, category, series }): Named[] => [
      { section: 'categories', language, id: category },
      { section: 'series', language, id: series },
    ]),
  ];
  const paths = named.flatMap(({ section, language, id }) =>
    find<{ id: string }>(library[section], id) ? [entryPath(site, language, section, String(id))] : [],
  );
  const counted = Map.groupBy(paths, (path) => path);
  return [...counted].flatMap(([path, { length }]) => pagedPaths(path, length, pageSizes.cards));
}

/** The further pages of the overviews in a language, and its years. */
function furtherPages({ site, episodes, posts }: Library, language: string): string[] {
  const own = <Item extends { language: string }>(items: readonly Item[]) =>
    items.filter((item) => item.language === language);
  const years = groupByYear([...own(episodes), ...own(posts)], site.timeZone);
  return [
    ...pagedPaths(sectionPath(site, language, 'episodes'), episodes.length, pageSizes.cards),
    ...pagedPaths(sectionPath(site, language, 'blog'), own(posts).length, pageSizes.cards),
    ...[...years].flatMap(([year, { length }]) =>
      pagedPaths(entryPath(site, language, 'archive', year), length, pageSizes.lines),
    ),
  ];
}

function besides(path: string, files: readonly string[] = []): string[] {
  return files
    .filter((file) => !['mdx', 'yaml'].includes(extension(file)))
    .map((file) => `${path}${fileName(file)}`);
}
