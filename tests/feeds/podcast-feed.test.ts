import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseRssFeed } from 'feedsmith';
import { parseFile } from 'music-metadata';
import { FeedType, parseFeed } from 'podcast-partytime';
import { expect, test, vi } from 'vitest';
import type { Episode } from '#domain/episode.ts';
import { find } from '#domain/library.ts';
import { podcastFeed } from '#feeds/podcast-feeds.ts';
import { renderPodcastFeed } from '#feeds/podcast-xml.ts';
import { readSite, shippedFolder } from './read-site.ts';
import { all, one, readXml, type XmlElement } from './xml-reading.ts';

const { library, show, bodies } = await readSite(shippedFolder);
const xml = renderPodcastFeed(podcastFeed(library, show, bodies.episodes));

const channel = all(readXml(xml), 'channel')[0];
const parsed = parseFeed(xml);
if (parsed?.type !== FeedType.RSS) throw new Error('podcast-partytime cannot read the feed.');
const partytime = parsed;
const feedsmith = parseRssFeed(xml);

const { site, episodes } = library;
const page = ({ slug }: Episode) => `${site.url}/episodes/${slug}/`;

/** Runs for every episode with its item in each of the three readings. */
function eachItem(
  check: (
    episode: Episode,
    item: XmlElement,
    readings: {
      partytime: (typeof partytime.items)[number];
      feedsmith: NonNullable<typeof feedsmith.items>[number];
    },
  ) => void,
): void {
  expect(episodes.length).toBeGreaterThan(9);
  for (const episode of episodes) {
    const item = all(channel, 'item').find((candidate) => one(candidate, 'guid') === episode.guid);
    const second = partytime.items.find(({ guid }) => guid === episode.guid);
    const third = feedsmith.items?.find(({ guid }) => guid?.value === episode.guid);
    if (!item || !second || !third) throw new Error(`${episode.id} is not in the feed.`);
    check(episode, item, { partytime: second, feedsmith: third });
  }
}

test('every published episode is an item, the newest first', () => {
  const guids = episodes.map(({ guid }) => guid);
  expect(all(channel, 'item').map((item) => one(item, 'guid'))).toEqual(guids);
  expect(partytime.items.map(({ guid }) => guid)).toEqual(guids);
  expect(feedsmith.items?.map(({ guid }) => guid?.value)).toEqual(guids);
});

test('the channel says what the show says', () => {
  expect(one(channel, 'title')).toBe(show.title);
  expect(one(channel, 'description')).toBe(show.description);
  expect(one(channel, 'language')).toBe(show.language);
  expect(one(channel, 'link')).toBe(`${site.url}/episodes/`);
  expect(one(channel, 'podcast:guid')).toBe(show.guid);
  expect(one(channel, 'itunes:explicit')).toBe(String(show.explicit));
  expect(one(channel, 'itunes:type')).toBe(show.type);
  expect(one(channel, 'itunes:author')).toBe(show.author);
  expect(partytime.owner).toEqual(show.owner);
  expect(feedsmith.itunes?.owner).toEqual(show.owner);
  expect(feedsmith.podcast?.guid).toBe(show.guid);
  expect(partytime.itunesCategory).toEqual(show.categories);
  expect(partytime.locked).toBe(true);
  expect(partytime.podcastOwner).toBe(show.owner.email);
  expect(partytime.medium).toBe('podcast');
});

test('the copyright names the holder without sign and year', () => {
  expect(show.copyright).toBe('© Social Selling Radio');
  expect(one(channel, 'copyright')).toBe('Social Selling Radio');
});

test('the feed names its own address', () => {
  expect(all(channel, 'atom:link').map(({ attributes }) => attributes)).toEqual([
    { href: `${site.url}${show.feed}`, rel: 'self', type: 'application/rss+xml' },
  ]);
  expect(partytime.pubsub?.self).toBe(`${site.url}${show.feed}`);
});

test('the artwork is given in all three ways', () => {
  const url = `${site.url}/shows/radio.jpg`;
  expect(partytime.itunesImage).toBe(url);
  expect(partytime.image?.url).toBe(url);
  expect(feedsmith.podcast?.images).toEqual([
    {
      href: url,
      alt: show.artwork?.alt,
      aspectRatio: '1/1',
      width: show.artwork?.width,
      height: show.artwork?.height,
      type: 'image/jpeg',
      purpose: 'artwork',
    },
  ]);
});

test('dates come from the content and are spelt as RFC 2822 wants', () => {
  const changes = episodes.flatMap(({ pubDate, updated }) => [pubDate, updated ?? pubDate]).sort();
  expect(one(channel, 'lastBuildDate')).toMatch(
    /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \+0000$/,
  );
  expect(Date.parse(one(channel, 'lastBuildDate') ?? '')).toBe(Date.parse(changes.at(-1) ?? ''));
  eachItem((episode, item, readings) => {
    expect(one(item, 'pubDate')).toMatch(/^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \+0000$/);
    expect(readings.partytime.pubDate?.getTime()).toBe(Date.parse(episode.pubDate));
    expect(Date.parse(readings.feedsmith.pubDate ?? '')).toBe(Date.parse(episode.pubDate));
  });
});

test('the feed is the same whenever it is built', () => {
  vi.useFakeTimers({ now: new Date('2031-02-03T04:05:06Z') });
  try {
    expect(renderPodcastFeed(podcastFeed(library, show, bodies.episodes))).toBe(xml);
  } finally {
    vi.useRealTimers();
  }
});

test('every enclosure is true to the file on disk', async () => {
  for (const episode of episodes) {
    const path = join(shippedFolder, episode.sound.file ?? '');
    const { length } = await readFile(path);
    const { format } = await parseFile(path, { duration: true });
    const enclosure = {
      url: `${page(episode)}${path.slice(path.lastIndexOf('/') + 1)}`,
      length,
      type: path.endsWith('.m4a') ? 'audio/x-m4a' : 'audio/mpeg',
    };
    const item = partytime.items.find(({ guid }) => guid === episode.guid);
    expect(item?.enclosure).toEqual(enclosure);
    expect(item?.duration).toBe(Math.round(format.duration ?? 0));
    expect(feedsmith.items?.find(({ guid }) => guid?.value === episode.guid)?.enclosures).toEqual([
      enclosure,
    ]);
  }
});

test('a guid is no permanent link', () => {
  eachItem((_episode, item, readings) => {
    expect(all(item, 'guid')[0]?.attributes).toEqual({ isPermaLink: 'false' });
    expect(readings.feedsmith.guid?.isPermaLink).toBe(false);
  });
});

test('numbers stand in their own tags, not in the title', () => {
  eachItem((episode, item, readings) => {
    expect(one(item, 'title')).toBe(episode.title);
    expect(readings.partytime.title).toBe(episode.title);
    expect(one(item, 'itunes:episode')).toBe(episode.episode?.toString());
    expect(one(item, 'podcast:episode')).toBe(episode.episode?.toString());
    expect(one(item, 'itunes:season')).toBe(episode.season?.toString());
    expect(readings.feedsmith.itunes?.episodeType).toBe(episode.episodeType);
  });
});

test('seasons carry their names', () => {
  eachItem((episode, _item, readings) => {
    const name = show.seasons.find(({ season }) => season === episode.season)?.title;
    expect(readings.partytime.podcastSeason).toEqual({ number: episode.season, name });
    expect(readings.feedsmith.podcast?.season).toEqual({ number: episode.season, name });
  });
});

test('trailers stand on the channel too', () => {
  const trailers = episodes.filter(({ episodeType }) => episodeType === 'trailer');
  expect(trailers.length).toBeGreaterThan(0);
  expect(partytime.trailers).toEqual(
    trailers.map((episode) => ({
      title: episode.title,
      url: `${page(episode)}${episode.slug}.mp3`,
      pubdate: new Date(episode.pubDate),
      type: episode.sound.type,
      length: episode.sound.length,
      season: episode.season,
    })),
  );
});

test('people are named with role, page and portrait, and every episode has its host', () => {
  eachItem((episode, _item, readings) => {
    const people = episode.people.map(({ person, role }) => ({
      display: find(library.people, person)?.name,
      role,
      group: 'cast',
      img: `${site.url}/people/${person}.png`,
      href: `${site.url}/people/${person}/`,
    }));
    expect(readings.feedsmith.podcast?.persons).toEqual(people);
    expect(readings.partytime.podcastPeople?.map(({ role }) => role)).toContain('Host');
  });
});

test('every transcript is offered in four formats, each with its language', () => {
  eachItem((episode, _item, readings) => {
    const expected = episode.transcripts.flatMap(({ language }) =>
      [
        ['vtt', 'text/vtt'],
        ['srt', 'application/x-subrip'],
        ['json', 'application/json'],
        ['html', 'text/html'],
      ].map(([extension, type]) => ({
        url: `${page(episode)}transcript.${language}.${extension}`,
        type,
        language,
      })),
    );
    const found = readings.feedsmith.podcast?.transcripts?.map(({ url, type, language }) => ({
      url,
      type,
      language,
    }));
    expect(found).toEqual(expected);
    expect(readings.partytime.podcastTranscripts?.map(({ url }) => url)).toEqual(
      expected.map(({ url }) => url),
    );
  });
});

test('chapters are linked, and stand in the feed with their exact times', () => {
  eachItem((episode, item, readings) => {
    expect(readings.partytime.podcastChapters).toEqual({
      url: `${page(episode)}chapters.json`,
      type: 'application/json+chapters',
    });
    const inline = all(all(item, 'psc:chapters')[0], 'psc:chapter').map(({ attributes }) => ({
      seconds: seconds(attributes['start'] ?? ''),
      title: attributes['title'],
    }));
    expect(inline).toEqual(episode.chapters.map(({ start, title }) => ({ seconds: start, title })));
  });
});

test('a description is short, plain, and holds the chapters with their times', () => {
  eachItem((episode, item) => {
    const description = one(item, 'description') ?? '';
    expect(new TextEncoder().encode(description).length).toBeLessThanOrEqual(4000);
    const tags = [...description.matchAll(/<\/?([a-z0-9]+)/g)].map(([, name]) => name);
    expect(new Set(tags).difference(new Set(['p', 'ol', 'ul', 'li', 'a', 'b', 'i', 'strong', 'em']))).toEqual(
      new Set(),
    );
    for (const { start, title } of episode.chapters) {
      const minutes = String(Math.floor(start / 60)).padStart(2, '0');
      const rest = String(Math.floor(start % 60)).padStart(2, '0');
      expect(description).toContain(`<li>${minutes}:${rest} ${title}</li>`);
    }
  });
});

test('every address is full and ASCII', () => {
  const addresses = [...xml.matchAll(/(?:href|src|url|img|uri)="([^"]*)"/g)].map(
    ([, address = '']) => address,
  );
  expect(addresses.length).toBeGreaterThan(200);
  expect(addresses.filter((address) => !/^(?:https?:\/\/|mailto:|tel:)[\x21-\x7e]+$/.test(address))).toEqual(
    [],
  );
});

function seconds(time: string): number {
  const [hours = 0, minutes = 0, rest = 0] = time.split(':').map(Number);
  return Math.round((hours * 3600 + minutes * 60 + rest) * 1000) / 1000;
}
