import { renderFeedHtml } from '#bodies/feed-html.ts';
import { absolute, entryPath, fileName, picturePath, postPath } from '#domain/address.ts';
import type { Bodies, Body } from '#domain/body.ts';
import { peopleWithRole } from '#domain/credit.ts';
import { findEpisode } from '#domain/episode-reference.ts';
import { inLanguage } from '#domain/field.ts';
import type { Instant } from '#domain/instant.ts';
import { find, type Library } from '#domain/library.ts';
import { onceFor } from '#domain/once.ts';
import type { Post } from '#domain/post.ts';
import { bodyContext } from './body-context.ts';
import { latest } from './feed-date.ts';
import { enclosureOf } from './podcast-item.ts';

/** A feed of articles as plain data; every address is full and ASCII. */
export type BlogFeed = {
  title: string;
  description: string;
  language: string;
  /** The page that the feed follows. */
  home: string;
  rssUrl: string;
  jsonUrl: string;
  /** When anything in it last changed; absent without articles. */
  changed?: Instant | undefined;
  items: readonly BlogItem[];
};

export type BlogItem = {
  url: string;
  title: string;
  language: string;
  summary?: string | undefined;
  /** The whole article as HTML. */
  content: string;
  pubDate: Instant;
  updated?: Instant | undefined;
  image?: string | undefined;
  authors: readonly BlogAuthor[];
  tags: readonly string[];
  attachments: readonly Attachment[];
};

export type BlogAuthor = { name: string; url: string; avatar?: string | undefined };

/** Sound in which the article can be heard: `length` in bytes, `duration` in seconds. */
export type Attachment = { url: string; type: string; title: string; length: number; duration: number };

/** What a feed says of itself; `path` is that of the RSS form. */
export type BlogFeedHead = {
  title: string;
  description: string;
  language: string;
  home: string;
  path: string;
};

/** A feed of some posts, whose texts are found in `bodies` by post id. */
export function blogFeed(
  library: Library,
  { title, description, language, home, path }: BlogFeedHead,
  posts: readonly Post[],
  bodies: Bodies,
): BlogFeed {
  const { site } = library;
  return {
    title,
    description,
    language,
    home: absolute(site, home),
    rssUrl: absolute(site, path),
    jsonUrl: absolute(site, jsonPath(path)),
    changed: latest(posts.flatMap(({ pubDate, updated }) => [pubDate, updated])),
    items: posts.map((post) => blogItems(library)(bodies)(post)),
  };
}

/** `/blog/feed.json` beside `/blog/feed.xml` */
export function jsonPath(path: string): string {
  return path.replace(/\.xml$/, '.json');
}

/** An article stands in the feeds of its language, its tags and its authors, each in two forms; it is spelt once. */
const blogItems = onceFor((library: Library) =>
  onceFor((bodies: Bodies) => onceFor((post: Post) => blogItem(library, post, bodies.get(post.id)))),
);

function blogItem(library: Library, post: Post, body: Body = { children: [] }): BlogItem {
  const { site } = library;
  const { title, language, pubDate, updated, cover } = post;
  const path = postPath(site, post);
  const url = absolute(site, path);
  return {
    url,
    title,
    language,
    summary: post.description ?? post.lead,
    content: renderFeedHtml(body, bodyContext(library, url, language)),
    pubDate,
    updated,
    ...(cover ? { image: absolute(site, `${path}${fileName(cover.file)}`) } : {}),
    authors: authorsOf(library, post),
    tags: tagsOf(library, post),
    attachments: attachmentsOf(library, post),
  };
}

function authorsOf({ site, people }: Library, post: Post): BlogAuthor[] {
  return peopleWithRole(post.people, 'author').flatMap((id) => {
    const person = find(people, id);
    if (!person) return [];
    const url = absolute(site, entryPath(site, post.language, 'people', id));
    const { name, image } = person;
    return [{ name, url, ...(image ? { avatar: absolute(site, picturePath(image)) } : {}) }];
  });
}

/** The category and the tags by their names in the language of the post. */
function tagsOf({ categories, tags }: Library, post: Post): string[] {
  const terms = [find(categories, post.category), ...post.tags.map((id) => find(tags, id))];
  const names = terms.map((term) => inLanguage(term?.title, post.language));
  return [...new Set(names.filter((name) => name !== undefined))];
}

function attachmentsOf(library: Library, post: Post): Attachment[] {
  const episode = post.episode === undefined ? undefined : findEpisode(library.episodes, post.episode);
  if (!episode) return [];
  const { url, type, length } = enclosureOf(library, episode);
  return [{ url, type, title: episode.title, length, duration: Math.round(episode.sound.duration) }];
}
