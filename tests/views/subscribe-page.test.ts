import { describe, expect, test } from 'vitest';
import { podcastFeeds } from '#feeds/podcast-feeds.ts';
import { siteFeeds } from '#feeds/site-feeds.ts';
import { homePage } from '#views/home-page.ts';
import { personPage } from '#views/person-page.ts';
import { subscribePage } from '#views/subscribe-page.ts';
import { termPage } from '#views/term-page.ts';
import { library, person, post, show, site, term } from './small-library.ts';

const one = library({
  shows: [show()],
  people: [person('anna')],
  tags: [term('trust')],
  posts: [post('nb', 'tillit', { tags: ['trust'], people: [{ person: 'anna', role: 'author' }] })],
});

describe('a show on the page of subscriptions', () => {
  const shown = subscribePage(one, 'nb').shows[0];

  test('can be followed by its full address', () => {
    expect(shown?.feed.address).toBe('https://radio.example/radio/feed.xml');
  });

  test('can be opened in every app that takes a feed’s address, and in any that answers to feed links', () => {
    const labels = shown?.apps.map(({ label }) => label).join(', ') ?? '';
    for (const app of [
      'Apple Podcasts',
      'Pocket Casts',
      'Overcast',
      'AntennaPod',
      'Castro',
      'Podcast Addict',
      'YouTube Music',
      'podcast://',
      'feed://',
    ]) {
      expect(labels).toContain(app);
    }
  });

  test('says in the reader’s language which apps no link can open', () => {
    expect(shown?.missing).toContain('Spotify og Podverse');
  });

  test('leads to the directories that its editors have entered, and then says nothing of missing ones', () => {
    const directories = {
      apple: 'https://podcasts.apple.com/dk/podcast/id1',
      spotify: 'https://open.spotify.com/show/1',
      podverse: 'https://podverse.fm/podcast/1',
    };
    const [registered] = subscribePage(library({ shows: [show({ directories })] }), 'da').shows;
    const hrefs = registered?.apps.map(({ href }) => href);
    expect(hrefs).toEqual(expect.arrayContaining(Object.values(directories)));
    expect(registered?.missing).toBeUndefined();
  });

  test('has ids of its own among several', () => {
    const two = library({ shows: [show(), show({ id: 'news', feed: '/news/feed.xml' })] });
    const { shows, everyShow } = subscribePage(two, 'da');
    const ids = [...shows.flatMap(({ id, feed }) => [id, feed.id]), everyShow?.id];
    expect(new Set(ids).size).toBe(5);
    expect(podcastFeeds(two).map(({ path }) => `${site.url}${path}`)).toContain(everyShow?.address);
  });

  test('stands alone when it is the only one', () => {
    expect(subscribePage(one, 'da').everyShow).toBeUndefined();
  });
});

describe('the blogs on the page of subscriptions', () => {
  const known = siteFeeds(one).map(({ path }) => `${site.url}${path}`);

  test('begin with the reader’s language, end with all languages, and have feeds that exist', () => {
    const { blogs } = subscribePage(one, 'nb');
    expect(blogs.map(({ name }) => name.language ?? 'nb')).toEqual(['nb', 'da', 'en', 'nb']);
    const addresses = blogs.flatMap(({ feeds }) => feeds.map(({ address }) => address));
    expect(addresses).toHaveLength(8);
    expect(known).toEqual(expect.arrayContaining(addresses));
  });
});

describe('the head of a page names', () => {
  const linked = ({ frame }: { frame: { feeds: { type: string; href: string }[] } }) =>
    frame.feeds.map(({ type, href }) => `${type.replace('application/', '')} ${href}`);
  const usual = ['rss+xml /radio/feed.xml', 'rss+xml /nb/blog/feed.xml', 'feed+json /nb/blog/feed.json'];

  test('the show and the blog of its language, as RSS and as JSON Feed', () => {
    expect(linked(homePage(one, 'nb'))).toEqual(usual);
  });

  test('also the tag that the page is about', () => {
    const own = ['rss+xml /nb/tags/trust/feed.xml', 'feed+json /nb/tags/trust/feed.json'];
    expect(linked(termPage(one, 'nb', 'tags', 'trust')).sort()).toEqual([...usual, ...own].sort());
  });

  test('also the author whom the page is about', () => {
    const own = ['rss+xml /nb/people/anna/feed.xml', 'feed+json /nb/people/anna/feed.json'];
    expect(linked(personPage(one, 'nb', 'anna')).sort()).toEqual([...usual, ...own].sort());
  });

  test('on the page of subscriptions also the articles of all languages', () => {
    const own = ['rss+xml /blog/all.xml', 'feed+json /blog/all.json'];
    expect(linked(subscribePage(one, 'nb')).sort()).toEqual([...usual, ...own].sort());
  });
});
