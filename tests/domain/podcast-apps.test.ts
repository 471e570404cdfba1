import { describe, expect, test } from 'vitest';
import { appLinks, schemeLink } from '#domain/podcast-apps.ts';

const feed = 'https://radio.example/a%20b/feed.xml?from=nb&to=da';
const title = 'Løst & fast';
const links = new Map(appLinks(feed, title, {}).map((link) => [link.name, link]));

describe('the link to a feed', () => {
  test.each([
    ['Apple Podcasts', 'podcast:'],
    ['Pocket Casts', 'pktc://subscribe/'],
    ['Castro', 'castros://subscribe/'],
    ['Podcast Addict', 'podcastaddict:'],
  ])('of %s holds the address without its scheme', (name, start) => {
    const href = links.get(name)?.href ?? '';
    expect(href.startsWith(start)).toBe(true);
    expect(href.endsWith('/radio.example/a%20b/feed.xml?from=nb&to=da')).toBe(true);
    expect(href).not.toContain('https:');
    expect(links.get(name)?.opens).toBe('app');
  });

  test.each([
    ['Overcast', 'app'],
    ['AntennaPod', 'page'],
  ])('of %s holds the whole address as a value that comes out again', (name, opens) => {
    const link = links.get(name);
    expect(new URL(link?.href ?? '').searchParams.get('url')).toBe(feed);
    expect(link?.opens).toBe(opens);
  });

  test('of AntennaPod also says what the show is called', () => {
    expect(new URL(links.get('AntennaPod')?.href ?? '').searchParams.get('title')).toBe(title);
  });

  test('of YouTube Music holds the address in base 64 for addresses', () => {
    const code = new URL(links.get('YouTube Music')?.href ?? '').searchParams.get('addrssfeed') ?? '';
    expect(code).toMatch(/^[\w-]+$/);
    expect(Buffer.from(code, 'base64url').toString()).toBe(feed);
  });

  test('for apps of any maker has a scheme instead of the web’s', () => {
    expect(schemeLink('feed', feed)).toBe('feed://radio.example/a%20b/feed.xml?from=nb&to=da');
    expect(schemeLink('podcast', 'http://radio.example/feed.xml')).toBe('podcast://radio.example/feed.xml');
  });
});

describe('the page in a directory', () => {
  test('is the only way into Spotify and Podverse', () => {
    expect(links.get('Spotify')).toMatchObject({ opens: 'nothing' });
    expect(links.get('Podverse')).toMatchObject({ opens: 'nothing' });
    const spotify = 'https://open.spotify.com/show/1';
    const podverse = 'https://podverse.fm/podcast/1';
    const given = appLinks(feed, title, { spotify, podverse });
    expect(given.filter(({ opens }) => opens === 'nothing')).toEqual([]);
    expect(given.flatMap(({ href }) => href ?? [])).toEqual(expect.arrayContaining([spotify, podverse]));
  });

  test('goes before the link to the feed', () => {
    const apple = 'https://podcasts.apple.com/dk/podcast/id1';
    expect(appLinks(feed, title, { apple })[0]).toMatchObject({ href: apple, opens: 'page' });
  });
});
