import { parseRssFeed } from 'feedsmith';
import { parseFeed } from 'podcast-partytime';
import { expect, test } from 'vitest';
import type { Library } from '#domain/library.ts';
import { blogFeeds, makeBlogFeed } from '#feeds/blog-feeds.ts';
import { renderBlogJson } from '#feeds/blog-json.ts';
import { renderBlogRss } from '#feeds/blog-rss.ts';
import { podcastFeed } from '#feeds/podcast-feeds.ts';
import { renderPodcastFeed } from '#feeds/podcast-xml.ts';
import { siteFolder } from '../site-folder.ts';
import { readSite } from './read-site.ts';
import { all, one, readXml } from './xml-reading.ts';

const small = await readSite(await siteFolder());

/** Texts that editors can write, and what must come out. */
const texts: readonly (readonly [name: string, written: string, read: string])[] = [
  ['an ampersand and brackets', 'Fisk & skidt <b> "så" \'er\'', 'Fisk & skidt <b> "så" \'er\''],
  ['an entity that is none', 'AT&amp;T &nbsp; &#8;', 'AT&amp;T &nbsp; &#8;'],
  ['the end of a CDATA section', 'a ]]> b ]]]]>> c', 'a ]]> b ]]]]>> c'],
  [
    'a tag of the feed itself',
    '</generator><lastBuildDate>x</lastBuildDate>',
    '</generator><lastBuildDate>x</lastBuildDate>',
  ],
  ['control characters', 'før\u0000\u0001\u0008\u000B\u000C\u001F\uFFFE\uFFFFefter', 'førefter'],
  ['half an emoji', 'hel 😀👩‍🚀 halv \uD83D.', 'hel 😀👩‍🚀 halv .'],
  ['a number with a zero in front', '05124', '05124'],
  ['a number with an exponent', '1e5', '1e5'],
  ['a number with a point', '1.50', '1.50'],
  ['a word of the package', '$& $1 $`', '$& $1 $`'],
];

/** The small site with one text as the title and description of everything. */
function called(text: string): Library {
  const { library } = small;
  const renamed = { title: text, description: text };
  return {
    ...library,
    site: { ...library.site, title: text, description: { da: text, en: text } },
    shows: library.shows.map((show) => ({ ...show, ...renamed, author: text, copyright: text })),
    episodes: library.episodes.map((episode) => ({
      ...episode,
      ...renamed,
      chapters: episode.chapters.map((chapter) => ({ ...chapter, title: text })),
      txt: [{ text, purpose: text }],
    })),
    posts: library.posts.map((post) => ({ ...post, ...renamed })),
    people: library.people.map((person) => ({ ...person, name: text })),
    tags: library.tags.map((tag) => ({ ...tag, title: { da: text, en: text } })),
  };
}

test.each(texts)('the podcast feed carries %s', (_name, written, read) => {
  const library = called(written);
  const [show] = library.shows;
  if (!show) throw new Error('The small site has no show.');
  const xml = renderPodcastFeed(podcastFeed(library, show, small.bodies.episodes));
  const channel = all(readXml(xml), 'channel')[0];
  const item = all(channel, 'item').find((candidate) => one(candidate, 'guid') === 'first');
  expect(one(channel, 'title')).toBe(read);
  expect(one(channel, 'description')).toBe(read);
  expect(one(channel, 'itunes:author')).toBe(read);
  expect(one(item, 'title')).toBe(read);
  expect(all(item, 'podcast:txt').map(({ attributes, text }) => [attributes['purpose'], text])).toEqual([
    [read, read],
  ]);
  expect(all(item, 'podcast:person').map(({ text }) => text)).toEqual([read]);
  expect(all(all(item, 'psc:chapters')[0], 'psc:chapter')[0]?.attributes['title']).toBe(read);
  expect(one(item, 'description')).toContain(`<p>${escaped(read)}</p>`);
  expect(parseRssFeed(xml).items).toHaveLength(3);
  expect(parseFeed(xml)?.items).toHaveLength(3);
});

test.each(texts)('the blog feeds carry %s', async (_name, written, read) => {
  const library = called(written);
  const [placed] = blogFeeds(library);
  if (!placed) throw new Error('There is no blog feed.');
  const feed = makeBlogFeed(library, placed, small.bodies.posts);
  const channel = all(readXml(await renderBlogRss(feed)), 'channel')[0];
  const item = all(channel, 'item').find((candidate) => one(candidate, 'link')?.includes('foerste-skridt'));
  expect(one(item, 'title')).toBe(read);
  expect(one(item, 'dc:creator')).toBe(read);
  expect(one(item, 'description')).toBe(read);
  expect(all(item, 'category').map(({ text }) => text)).toContain(read);
  const json = JSON.parse(renderBlogJson(feed));
  expect(json.items[0]).toMatchObject({ title: read, authors: [{ name: read }], summary: read });
});

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
