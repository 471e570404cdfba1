import { sectionPath } from '#domain/address.ts';
import type { Library } from '#domain/library.ts';
import { format, wordsOf } from '#i18n/words.ts';
import { jsonPath } from './blog-feed.ts';
import { authorFeeds, everyLanguageFeed, languageFeed, type PlacedBlogFeed, tagFeeds } from './blog-feeds.ts';

/** A feed as a page's head names it: `path` below the site. */
export type FeedLink = { title: string; type: 'application/rss+xml' | 'application/feed+json'; path: string };

/**
 * The feeds that belong to the page at `path` in a language: every show's, the language's blog's, and that of the tag or
 * author whose page it is. With `everyLanguage`, as on the page of subscriptions, also that of all languages.
 */
export function feedLinks(
  library: Library,
  language: string,
  path: string,
  { everyLanguage = false } = {},
): FeedLink[] {
  const several = library.site.languages.length > 1;
  const everyTitle = format(wordsOf(language).feed.everyLanguage, { site: library.site.title });
  const blogs = [
    ...ownFeeds(library, language, path),
    languageFeed(library, language),
    ...(everyLanguage && several ? [{ ...everyLanguageFeed(library), title: everyTitle }] : []),
  ];
  return [
    ...library.shows.map(({ title, feed }): FeedLink => ({ title, type: 'application/rss+xml', path: feed })),
    ...blogs.flatMap(({ title, path }): FeedLink[] => [
      { title, type: 'application/rss+xml', path },
      { title: `${title} (JSON)`, type: 'application/feed+json', path: jsonPath(path) },
    ]),
  ];
}

/** The feed of the tag or author at `path`; looked up only below their sections, since every page of the site asks. */
function ownFeeds(library: Library, language: string, path: string): PlacedBlogFeed[] {
  const below = (section: 'tags' | 'people') => path.startsWith(sectionPath(library.site, language, section));
  const feeds = below('tags')
    ? tagFeeds(library, language)
    : below('people')
      ? authorFeeds(library, language)
      : [];
  return feeds.filter(({ home }) => home === path);
}
