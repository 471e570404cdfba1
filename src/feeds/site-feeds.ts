import type { Bodies, WrittenText } from '#domain/body.ts';
import type { Episode } from '#domain/episode.ts';
import { findEpisode } from '#domain/episode-reference.ts';
import type { Library } from '#domain/library.ts';
import { heardEpisodes } from '#domain/mention.ts';
import type { Post } from '#domain/post.ts';
import { jsonPath } from './blog-feed.ts';
import { blogFeeds, makeBlogFeed } from './blog-feeds.ts';
import { renderBlogJson } from './blog-json.ts';
import { renderBlogRss } from './blog-rss.ts';
import { podcastFeeds } from './podcast-feeds.ts';
import { renderPodcastFeed } from './podcast-xml.ts';

/** What editors wrote below the front matter, by id. */
export type WrittenBodies = Readonly<Record<'episodes' | 'posts', Bodies>>;

/** A text by its id. */
export type TextOf = (kind: 'episodes' | 'posts', id: string) => WrittenText;

/** A feed as a file: its path on the site, its media type, and its text, which is made from nothing but what `from` names. */
export type FeedFile = {
  path: string;
  type: string;
  from(textOf: TextOf): unknown[];
  render(bodies: WrittenBodies): Promise<string>;
};

/** Every feed of the site. */
export function siteFeeds(library: Library): FeedFile[] {
  const podcasts = podcastFeeds(library).map(
    ({ path, make, episodes }): FeedFile => ({
      path,
      type: 'application/rss+xml',
      from: (textOf) => sources(library, episodes, (id) => textOf('episodes', id)),
      render: async (bodies) => renderPodcastFeed(make(bodies.episodes)),
    }),
  );
  const blogs = blogFeeds(library).flatMap((placed): FeedFile[] => [
    {
      path: placed.path,
      type: 'application/rss+xml',
      from: (textOf) => [
        placed.title,
        placed.description,
        ...sources(library, placed.posts, (id) => textOf('posts', id)),
      ],
      render: ({ posts }) => renderBlogRss(makeBlogFeed(library, placed, posts)),
    },
    {
      path: jsonPath(placed.path),
      type: 'application/feed+json',
      from: (textOf) => [
        placed.title,
        placed.description,
        ...sources(library, placed.posts, (id) => textOf('posts', id)),
      ],
      render: async ({ posts }) => renderBlogJson(makeBlogFeed(library, placed, posts)),
    },
  ]);
  return [...podcasts, ...blogs];
}

/** All that a feed of some items says: they, who and what they name, and the episodes that they lead to. */
function sources(
  { site, shows, people, tags, categories, series, episodes }: Library,
  items: readonly (Episode | Post)[],
  textOf: (id: string) => WrittenText,
): unknown[] {
  const written = items.flatMap((item) => {
    const { sum, outline } = textOf(item.id);
    const spoken = typeof item.episode === 'string' ? [findEpisode(episodes, item.episode)] : [];
    return [item, sum, ...spoken, ...heardEpisodes(episodes, outline)];
  });
  return [site, shows, people, tags, categories, series, ...written];
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
