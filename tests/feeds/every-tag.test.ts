import { join } from 'node:path';
import { parseRssFeed } from 'feedsmith';
import { parseFeed } from 'podcast-partytime';
import { expect, test } from 'vitest';
import { podcastFeed } from '#feeds/podcast-feeds.ts';
import { renderPodcastFeed } from '#feeds/podcast-xml.ts';
import { siteFolder } from '../site-folder.ts';
import { everyTag } from './full-site.ts';
import { readSite } from './read-site.ts';
import { all, one, readXml } from './xml-reading.ts';

const { library, show, bodies } = await readSite(await siteFolder(everyTag));
const xml = renderPodcastFeed(podcastFeed(library, show, bodies.episodes));
const channel = all(readXml(xml), 'channel')[0];
const [second, first] = all(channel, 'item');
const feedsmith = parseRssFeed(xml);
const partytime = parseFeed(xml);

test('a feed with every tag reads like this', async () => {
  await expect(xml).toMatchFileSnapshot(
    join(import.meta.dirname, '..', 'fixtures', 'feeds', 'every-tag.xml'),
  );
});

test('codes stay text, letter by letter', () => {
  expect(all(channel, 'podcast:txt').map(({ attributes, text }) => [attributes['purpose'], text])).toEqual([
    ['applepodcastsverify', '05124'],
    [undefined, '1e5'],
  ]);
  const [recipient] = all(all(channel, 'podcast:value')[0], 'podcast:valueRecipient');
  expect(recipient?.attributes).toMatchObject({ customKey: '818818', customValue: '007', split: '99' });
});

test('a show that ends, hides and moves says so to apps', () => {
  expect(one(channel, 'itunes:complete')).toBe('Yes');
  expect(one(channel, 'itunes:block')).toBe('Yes');
  expect(one(channel, 'itunes:new-feed-url')).toBe('https://ny.example/feed.xml');
  expect(feedsmith.podcast?.blocks).toEqual([
    { value: true, id: 'apple' },
    { value: true, id: 'google' },
  ]);
  expect(feedsmith.podcast?.locked).toEqual({ value: false, owner: 'radio@lille.example' });
  expect(feedsmith.podcast?.updateFrequency).toMatchObject({
    complete: true,
    rrule: 'FREQ=WEEKLY;BYDAY=WE;COUNT=10',
    display: 'Hver onsdag',
  });
});

test('a show names its supporters, places, friends and publisher', () => {
  expect(feedsmith.podcast?.fundings).toEqual([
    { url: 'https://stoette.example/?a=1&b=2', display: 'Støt os' },
  ]);
  expect(feedsmith.podcast?.locations).toEqual([
    { display: 'Aarhus', rel: 'creator', geo: 'geo:56.1496,10.2134', osm: 'R1784663', country: 'DK' },
    { display: 'Danmark', rel: 'subject' },
  ]);
  expect(feedsmith.podcast?.podroll?.remoteItems).toEqual([
    {
      feedGuid: '9b024349-ccf0-5f69-a609-6b82873eab3c',
      feedUrl: 'https://podnews.example/rss',
      title: 'Podnews',
    },
  ]);
  expect(feedsmith.podcast?.publisher?.remoteItem).toEqual({
    feedGuid: '003af0a0-6a45-55cf-b765-68e3d349551a',
    feedUrl: 'https://udgiver.example/feed.xml',
    medium: 'publisher',
  });
  expect(one(channel, 'copyright')).toBe('Lille Radio');
  expect(one(channel, 'link')).toBe('https://radio.example/om');
});

test('an episode carries its soundbites, conversations, links, licence and place', () => {
  const item = feedsmith.items?.[1];
  expect(item?.podcast?.soundbites).toEqual([
    { startTime: 1, duration: 1.5, display: 'Det bedste' },
    { startTime: 0, duration: 1 },
  ]);
  expect(item?.podcast?.socialInteracts?.map(({ priority, protocol }) => [priority, protocol])).toEqual([
    [1, 'activitypub'],
    [2, 'nostr'],
  ]);
  expect(all(first, 'podcast:contentLink').map(({ attributes, text }) => [attributes['href'], text])).toEqual(
    [['https://video.example/1', 'Se den']],
  );
  expect(item?.podcast?.license).toEqual({ url: 'https://lille.example/vilkaar', display: 'Vores egen' });
  expect(one(first, 'itunes:explicit')).toBe('false');
  expect(one(first, 'itunes:block')).toBe('Yes');
  expect(one(first, 'podcast:location')).toBe('København');
});

test('an episode that only names a guest still has the host of the show', () => {
  expect(all(second, 'podcast:person').map(({ attributes, text }) => [attributes['role'], text])).toEqual([
    ['host', 'Anna Bech'],
    ['guest', 'Redaktionen'],
  ]);
  expect(all(second, 'podcast:socialInteract').map(({ attributes }) => attributes)).toEqual([
    { protocol: 'disabled' },
  ]);
});

test('a change of an episode is a change of the feed', () => {
  expect(one(channel, 'lastBuildDate')).toBe('Sun, 01 Mar 2020 07:00:00 +0000');
  expect(one(channel, 'pubDate')).toBe('Wed, 15 Jan 2020 05:00:00 +0000');
});

test('the value block is passed on as it was written', () => {
  expect(all(channel, 'podcast:value')[0]?.attributes).toEqual({
    type: 'lightning',
    method: 'keysend',
    suggested: '0.00000005000',
  });
  expect(partytime).toMatchObject({ value: { type: 'lightning', method: 'keysend' } });
  expect(feedsmith.podcast?.values?.[0]?.valueRecipients?.[1]).toMatchObject({
    name: 'Vært',
    fee: true,
    split: 1,
  });
});
