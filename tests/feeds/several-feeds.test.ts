import { parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import type { Library } from '#domain/library.ts';
import { podcastFeed, podcastFeeds } from '#feeds/podcast-feeds.ts';
import { renderPodcastFeed, sizeRule } from '#feeds/podcast-xml.ts';
import { siteFolder } from '../site-folder.ts';
import { readSite } from './read-site.ts';
import { all, one, readXml, type XmlElement } from './xml-reading.ts';

const small = await readSite(await siteFolder());

function channelsOf(library: Library): Map<string, XmlElement | undefined> {
  return new Map(
    podcastFeeds(library).map(({ path, make }) => [
      path,
      all(readXml(renderPodcastFeed(make(small.bodies.episodes))), 'channel')[0],
    ]),
  );
}

const guids = (channel: XmlElement | undefined) => all(channel, 'item').map((item) => one(item, 'guid'));

/** The small site with this many episodes, the newest first. */
function withEpisodes(count: number): Library {
  const [pattern] = small.library.episodes;
  if (!pattern) throw new Error('The small site has no episode.');
  const episodes = Array.from({ length: count }, (_, index) => {
    const slug = `${count - index}-afsnit`;
    return { ...pattern, id: `radio/${slug}`, slug, guid: slug, episode: count - index };
  });
  return { ...small.library, episodes };
}

test('a site with one show has one podcast feed, at the path of the show', () => {
  expect([...channelsOf(small.library).keys()]).toEqual(['/radio/feed.xml']);
});

test('a second show has a feed of its own, and all shows share one more', () => {
  const other = { ...small.show, id: 'samtaler', feed: '/samtaler/feed.xml', title: 'Samtaler', guid: 'x' };
  const [moved, ...rest] = small.library.episodes;
  if (!moved) throw new Error('The small site has no episode.');
  const channels = channelsOf({
    ...small.library,
    shows: [small.show, other],
    episodes: [{ ...moved, show: 'samtaler', id: `samtaler/${moved.slug}` }, ...rest],
  });
  expect([...channels.keys()]).toEqual(['/radio/feed.xml', '/samtaler/feed.xml', '/episodes/feed.xml']);
  expect(guids(channels.get('/radio/feed.xml'))).toEqual(['first', 'trailer']);
  expect(guids(channels.get('/samtaler/feed.xml'))).toEqual(['second']);
  const joined = channels.get('/episodes/feed.xml');
  expect(guids(joined)).toEqual(['second', 'first', 'trailer']);
  expect(one(joined, 'podcast:guid')).toBeUndefined();
  expect(one(joined, 'title')).toBe('Lille Radio: alle episoder');
  expect(all(joined, 'itunes:category').map(({ attributes }) => attributes['text'])).toEqual(['Business']);
  expect(all(joined, 'atom:link')[0]?.attributes['href']).toBe('https://lille.example/episodes/feed.xml');
});

test('a show with episodes in two languages has a feed for each beside the whole one', () => {
  const [english, ...danish] = small.library.episodes;
  if (!english) throw new Error('The small site has no episode.');
  const channels = channelsOf({ ...small.library, episodes: [{ ...english, language: 'en' }, ...danish] });
  expect([...channels.keys()]).toEqual(['/radio/feed.xml', '/radio/feed.da.xml', '/radio/feed.en.xml']);
  expect(guids(channels.get('/radio/feed.xml'))).toEqual(['second', 'first', 'trailer']);
  expect(guids(channels.get('/radio/feed.da.xml'))).toEqual(['first', 'trailer']);
  expect(guids(channels.get('/radio/feed.en.xml'))).toEqual(['second']);
  expect(one(channels.get('/radio/feed.en.xml'), 'language')).toBe('en');
});

test('a feed in pages holds every episode once, and its pages lead to one another', () => {
  const library = withEpisodes(5);
  const channels = channelsOf({ ...library, shows: [{ ...small.show, pageSize: 2 }] });
  expect([...channels.keys()]).toEqual([
    '/radio/feed.xml',
    '/radio/feed.page-2.xml',
    '/radio/feed.page-3.xml',
  ]);
  expect([...channels.values()].flatMap(guids)).toEqual(library.episodes.map(({ guid }) => guid));
  const links = [...channels.values()].map((channel) =>
    Object.fromEntries(
      all(channel, 'atom:link').map(({ attributes }) => [
        attributes['rel'],
        attributes['href']?.split('/').at(-1),
      ]),
    ),
  );
  const [first, last] = ['feed.xml', 'feed.page-3.xml'];
  expect(links).toEqual([
    { self: 'feed.xml', first, last, next: 'feed.page-2.xml' },
    { self: 'feed.page-2.xml', first, last, next: 'feed.page-3.xml', previous: 'feed.xml' },
    { self: 'feed.page-3.xml', first, last, previous: 'feed.page-2.xml' },
  ]);
  const heads = [...channels.values()].map((channel) => [
    one(channel, 'podcast:guid'),
    one(channel, 'lastBuildDate'),
  ]);
  expect(new Set(heads.map(String)).size).toBe(1);
});

test('above a megabyte only the newest fifty keep their whole notes, and all keep everything else', () => {
  const library = withEpisodes(120);
  const notes = { children: [{ type: 'text' as const, value: 'Lange noter. '.repeat(1000) }] };
  const bodies = new Map(library.episodes.map(({ id }) => [id, notes]));
  const xml = renderPodcastFeed(podcastFeed(library, small.show, bodies));
  const items = all(all(readXml(xml), 'channel')[0], 'item');
  expect(items).toHaveLength(120);
  expect(items.findLastIndex((item) => one(item, 'content:encoded') !== undefined)).toBe(sizeRule.newest - 1);
  expect(items.every((item) => all(item, 'enclosure').length === 1 && one(item, 'description') !== '')).toBe(
    true,
  );
});

test('below a megabyte a long history keeps its whole notes', () => {
  const library = withEpisodes(120);
  const bodies = new Map(
    library.episodes.map(({ id }) => [id, { children: [{ type: 'text' as const, value: 'Noter.' }] }]),
  );
  const xml = renderPodcastFeed(podcastFeed(library, small.show, bodies));
  const items = all(all(readXml(xml), 'channel')[0], 'item');
  expect(items.every((item) => one(item, 'content:encoded') === 'Noter.')).toBe(true);
});

test('a show without episodes has a feed that can be read, without dates of its own making', () => {
  const xml = renderPodcastFeed(podcastFeed({ ...small.library, episodes: [] }, small.show, new Map()));
  const channel = all(readXml(xml), 'channel')[0];
  expect([one(channel, 'lastBuildDate'), one(channel, 'pubDate')]).toEqual([undefined, undefined]);
  expect(parseRssFeed(xml).title).toBe('Lille Radio');
});

test('a title of 300 characters is cut between words where apps would cut it anyway', () => {
  const [episode] = small.library.episodes;
  if (!episode) throw new Error('The small site has no episode.');
  const library = { ...small.library, episodes: [{ ...episode, title: 'Langt ord '.repeat(30).trim() }] };
  const xml = renderPodcastFeed(podcastFeed(library, small.show, new Map()));
  const title = one(all(all(readXml(xml), 'channel')[0], 'item')[0], 'title') ?? '';
  expect([...title].length).toBeLessThanOrEqual(255);
  expect(title).toMatch(/(?:Langt|ord)…$/);
});
