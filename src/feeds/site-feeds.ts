import type { Body } from '#domain/body.ts';
import type { Library } from '#domain/library.ts';
import { jsonPath } from './blog-feed.ts';
import { blogFeeds, makeBlogFeed } from './blog-feeds.ts';
import { renderBlogJson } from './blog-json.ts';
import { renderBlogRss } from './blog-rss.ts';
import { podcastFeeds } from './podcast-feeds.ts';
import { renderPodcastFeed } from './podcast-xml.ts';

/** What editors wrote below the front matter, by id. */
export type WrittenBodies = Readonly<Record<'episodes' | 'posts', ReadonlyMap<string, Body>>>;

/** A feed as a file: its path on the site, its media type, and its text. */
export type FeedFile = { path: string; type: string; render(bodies: WrittenBodies): Promise<string> };

/** Every feed of the site. */
export function siteFeeds(library: Library): FeedFile[] {
  const podcasts = podcastFeeds(library).map(
    ({ path, make }): FeedFile => ({
      path,
      type: 'application/rss+xml',
      render: async ({ episodes }) => renderPodcastFeed(make(episodes)),
    }),
  );
  const blogs = blogFeeds(library).flatMap((placed): FeedFile[] => [
    {
      path: placed.path,
      type: 'application/rss+xml',
      render: ({ posts }) => renderBlogRss(makeBlogFeed(library, placed, posts)),
    },
    {
      path: jsonPath(placed.path),
      type: 'application/feed+json',
      render: async ({ posts }) => renderBlogJson(makeBlogFeed(library, placed, posts)),
    },
  ]);
  return [...podcasts, ...blogs];
}

/** The feeds whose paths end in `ending`, each with what stands before it. */
export function feedsEndingIn(
  library: Library,
  ending: '.xml' | '.json',
): { stem: string; file: FeedFile }[] {
  return siteFeeds(library)
    .filter(({ path }) => path.endsWith(ending))
    .map((file) => ({ stem: file.path.slice(1, -ending.length), file }));
}
