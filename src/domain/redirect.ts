import { absolute, episodePath, pagePath, postPath } from './address.ts';
import type { Library } from './library.ts';

/** An address that has moved for good: `from` is a path of this site, `to` a path of it or a full address elsewhere. */
export type Redirect = { from: string; to: string; status: 301 };

/** Every redirect that the published content asks for, sorted by the old path; old paths that end in `/` also without it. */
export function redirectsOf(library: Library): Redirect[] {
  const { site, shows, episodes, posts, pages } = library;
  const moved = [
    ...shows.flatMap(({ aliases, feed, newFeedUrl }) => [
      ...named(aliases, newFeedUrl ?? feed),
      ...(newFeedUrl === undefined ? [] : named([feed], newFeedUrl)),
    ]),
    ...episodes.flatMap((episode) => named(episode.aliases, episodePath(site, episode))),
    ...posts.flatMap((post) => named(post.aliases, postPath(site, post))),
    ...pages.flatMap((page) => named(page.aliases, pagePath(site, page))),
  ];
  return moved
    .filter(({ from, to }) => absolute(site, from) !== absolute(site, to))
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

function named(aliases: readonly string[], to: string): Redirect[] {
  return aliases
    .flatMap((alias) => (alias.endsWith('/') ? [alias.slice(0, -1), alias] : [alias]))
    .map((from) => ({ from, to, status: 301 }));
}
