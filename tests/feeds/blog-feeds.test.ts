import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { find } from '#domain/library.ts';
import {
  blogFeeds,
  languageFeed,
  makeBlogFeed,
  newestArticles,
  type PlacedBlogFeed,
} from '#feeds/blog-feeds.ts';
import { renderBlogJson } from '#feeds/blog-json.ts';
import { renderBlogRss } from '#feeds/blog-rss.ts';
import { feedLinks } from '#feeds/feed-links.ts';
import { siteFeeds } from '#feeds/site-feeds.ts';
import { readSite, shippedFolder } from './read-site.ts';
import { all, one, readXml } from './xml-reading.ts';

const { library, bodies } = await readSite(shippedFolder);
const { site } = library;

async function render(placed: PlacedBlogFeed) {
  const feed = makeBlogFeed(library, placed, bodies.posts);
  const [rss, json] = [await renderBlogRss(feed), renderBlogJson(feed)];
  return { rss, channel: all(readXml(rss), 'channel')[0], json: JSON.parse(json), text: json };
}

test.each(site.languages)(
  'the %s feed holds every article of its language, the newest first',
  async (language) => {
    const posts = library.posts.filter((post) => post.language === language);
    expect(posts.length).toBeGreaterThan(1);
    const { rss, channel, json, text } = await render(languageFeed(library, language));
    const prefix = language === 'da' ? '' : `/${language}`;
    const links = posts.map(({ slug }) => `${site.url}${prefix}/blog/${slug}/`);
    expect(all(channel, 'item').map((item) => one(item, 'link'))).toEqual(links);
    expect(parseRssFeed(rss).items?.map(({ link }) => link)).toEqual(links);
    expect(parseJsonFeed(text).items?.map(({ url }) => url)).toEqual(links);
    expect(one(channel, 'language')).toBe(language);
    expect(json.language).toBe(language);
    expect(all(channel, 'atom:link')[0]?.attributes).toEqual({
      href: `${site.url}${prefix}/blog/feed.xml`,
      rel: 'self',
      type: 'application/rss+xml',
    });
    expect(json.feed_url).toBe(`${site.url}${prefix}/blog/feed.json`);
    expect(json.home_page_url).toBe(`${site.url}${prefix}/blog/`);
    expect(one(channel, 'link')).toBe(`${site.url}${prefix}/blog/`);
  },
);

test('both forms carry the same facts of an article', async () => {
  for (const language of site.languages) {
    const { channel, json } = await render(languageFeed(library, language));
    for (const [index, item] of all(channel, 'item').entries()) {
      const post = library.posts.filter((candidate) => candidate.language === language)[index];
      const authors = post?.people
        .filter(({ role }) => role === 'author')
        .map(({ person }) => find(library.people, person)?.name);
      const other = json.items[index];
      expect(one(item, 'title')).toBe(post?.title);
      expect(other.title).toBe(post?.title);
      expect(all(item, 'dc:creator').map(({ text }) => text)).toEqual(authors);
      expect(other.authors.map(({ name }: { name: string }) => name)).toEqual(authors);
      expect(Date.parse(one(item, 'pubDate') ?? '')).toBe(Date.parse(post?.pubDate ?? ''));
      expect(other.date_published).toBe(post?.pubDate);
      expect(other.content_html).toBe(one(item, 'content:encoded'));
      expect(all(item, 'category').map(({ text }) => text)).toEqual(other.tags);
      expect(other.tags).toContain(find(library.categories, post?.category)?.title[language]);
    }
  }
});

test('an article that is also an episode brings the sound along', async () => {
  const { json } = await render(languageFeed(library, 'da'));
  const heard = library.posts.filter(({ episode, language }) => language === 'da' && episode !== undefined);
  expect(heard.length).toBeGreaterThan(1);
  for (const { slug, episode: id } of heard) {
    const episode = library.episodes.find(({ slug }) => id?.endsWith(slug));
    const item = json.items.find(({ url }: { url: string }) => url.endsWith(`/blog/${slug}/`));
    expect(item.attachments).toEqual([
      {
        url: `${site.url}/episodes/${episode?.slug}/${episode?.sound.file?.split('/').at(-1)}`,
        mime_type: episode?.sound.type,
        title: episode?.title,
        size_in_bytes: episode?.sound.length,
        duration_in_seconds: Math.round(episode?.sound.duration ?? 0),
      },
    ]);
  }
});

test('articles stand in the feed whole, with full addresses, described pictures and nothing of the site', async () => {
  for (const language of site.languages) {
    const { json } = await render(languageFeed(library, language));
    for (const { content_html: html } of json.items) {
      expect(html.length).toBeGreaterThan(1500);
      expect(html).not.toMatch(
        /<(?:script|style|iframe|astro-|div)|<[^>]*\s(?:class|style|data-[a-z-]+)=|\{/,
      );
      const addresses = [...html.matchAll(/(?:href|src|srcset)="([^"]*)"/g)].map(([, address]) => address);
      expect(
        addresses.filter((address) => !/^(?:https?:\/\/|mailto:|tel:)[\x21-\x7e]+$/.test(address)),
      ).toEqual([]);
      for (const [picture] of html.matchAll(/<img[^>]*>/g)) expect(picture).toMatch(/ alt="[^"]{20,}"/);
    }
  }
});

test('an article of the shipped content shows its devices as plain HTML', async () => {
  const { json } = await render(languageFeed(library, 'nl'));
  const html = json.items.map((item: { content_html: string }) => item.content_html).join('');
  expect(html).toMatch(/<table><caption>[^<]+<\/caption><tr><th scope="row">/);
  expect(html).toContain('<blockquote>');
});

test('one feed joins all languages, and each item says its own', async () => {
  const placed = blogFeeds(library).find(({ path }) => path === '/blog/all.xml');
  if (!placed) throw new Error('There is no feed of all languages.');
  const { channel, json } = await render(placed);
  const languages = library.posts.map(({ language }) => language);
  expect(new Set(languages).size).toBe(4);
  expect(all(channel, 'item').map((item) => one(item, 'dc:language'))).toEqual(languages);
  expect(json.items.map(({ language }: { language: string }) => language)).toEqual(languages);
});

test('tags and authors have feeds of their articles in each language, and none where there is no article', async () => {
  const feeds = blogFeeds(library);
  const paths = feeds.map(({ path }) => path);
  expect(paths).toContain('/nb/tags/crm/feed.xml');
  expect(paths).not.toContain('/nl/tags/crm/feed.xml');
  expect(paths).toContain('/nl/people/de-redactie/feed.xml');
  for (const { path, posts, language } of feeds) {
    const [, tag] = /tags\/([^/]+)/.exec(path) ?? [];
    const [, person] = /people\/([^/]+)/.exec(path) ?? [];
    if (tag === undefined && person === undefined) continue;
    expect(posts.length).toBeGreaterThan(0);
    for (const post of posts) {
      expect(post.language).toBe(language);
      if (tag !== undefined) expect(post.tags).toContain(tag);
      if (person !== undefined) expect(post.people).toContainEqual({ person, role: 'author' });
    }
  }
});

test('no two feeds of the site share an address', () => {
  const paths = siteFeeds(library).map(({ path }) => path);
  expect(paths.length).toBe(new Set(paths).size);
});

test('a blog without articles has a feed without items', async () => {
  const empty = { ...library, posts: [] };
  const rss = await renderBlogRss(makeBlogFeed(empty, languageFeed(empty, 'da'), new Map()));
  const channel = all(readXml(rss), 'channel')[0];
  expect(all(channel, 'item')).toEqual([]);
  expect(one(channel, 'lastBuildDate')).toBeUndefined();
});

test('the page of a tag leads to the feeds of the shows, of the tag and of the language', () => {
  const links = feedLinks(library, 'nb', '/nb/tags/crm/');
  expect(links.map(({ type, path }) => `${type} ${path}`)).toEqual([
    'application/rss+xml /radio/feed.xml',
    'application/rss+xml /nb/tags/crm/feed.xml',
    'application/feed+json /nb/tags/crm/feed.json',
    'application/rss+xml /nb/blog/feed.xml',
    'application/feed+json /nb/blog/feed.json',
  ]);
  const paths = siteFeeds(library).map(({ path }) => path);
  expect(links.filter(({ path }) => !paths.includes(path))).toEqual([]);
  expect(feedLinks(library, 'da', '/subscribe/', { everyLanguage: true }).map(({ path }) => path)).toContain(
    '/blog/all.json',
  );
});

test('a feed holds the newest articles only, however many there are', () => {
  const [first] = library.posts;
  if (!first) throw new Error('There is no article.');
  const posts = Array.from({ length: 120 }, (_, index) => ({ ...first, id: `da/${index}`, tags: ['crm'] }));
  const feeds = blogFeeds({ ...library, posts }).filter(({ posts: some }) => some.length > 0);
  expect(feeds.map(({ path }) => path)).toContain('/blog/all.xml');
  for (const { posts: held } of feeds) expect(held).toEqual(posts.slice(0, newestArticles));
});
