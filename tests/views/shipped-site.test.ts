import { describe, expect, test } from 'vitest';
import { embedPath, offlinePath } from '#domain/address.ts';
import { addressesIn, everyPage, shippedLibrary } from './shipped-site.ts';

const library = await shippedLibrary();
const pages = everyPage(library);
const { url } = library.site;
const paths = pages.flatMap(({ frame }) => (frame.canonical === undefined ? [] : [frame.canonical]));

describe('the pages of the shipped content', () => {
  test('exist in every language of the site', () => {
    expect([...new Set(pages.map(({ frame }) => frame.language))].sort()).toEqual(
      [...library.site.languages].sort(),
    );
  });

  test('each have an address of their own', () => {
    expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
  });

  test('each have a title and a description', () => {
    expect(pages.filter(({ frame }) => frame.title === '' || !frame.description)).toEqual([]);
  });

  test('lead to no page that is not there', () => {
    const saved = library.site.languages.map((language) => url + offlinePath(library.site, language));
    const players = library.episodes.map((episode) => url + embedPath(library.site, episode));
    const known = new Set([...paths, ...saved, ...players]);
    const broken = pages.flatMap(({ frame, ...props }) =>
      [...addressesIn({ frame, ...props })]
        .filter((address) => address.startsWith('/'))
        .map((address) => new URL(address, url))
        .filter(({ pathname }) => pathname.endsWith('/'))
        .filter(({ origin, pathname }) => !known.has(origin + pathname))
        .map(({ pathname }) => `${frame.canonical ?? '404'} -> ${pathname}`),
    );
    expect(broken).toEqual([]);
  });

  test('name one another as translations', () => {
    const alternates = new Map(
      pages.map(({ frame }) => [frame.canonical, frame.alternates.map(({ href }) => href)]),
    );
    const oneSided = pages.flatMap(({ frame: { canonical = '', alternates: own } }) =>
      own
        .filter(({ href }) => !alternates.get(href)?.includes(canonical))
        .map(({ href }) => [canonical, href]),
    );
    expect(oneSided).toEqual([]);
  });

  test('that have translations name the one for everybody else', () => {
    const without = pages.filter(
      ({ frame: { alternates } }) =>
        alternates.length > 0 && !alternates.some(({ language }) => language === 'x-default'),
    );
    expect(without).toEqual([]);
  });

  test('name the feed of every show and the feed of the blog in their language', () => {
    for (const { frame } of pages) {
      const feeds = frame.feeds.map(({ href }) => href);
      expect(feeds).toEqual(expect.arrayContaining(library.shows.map(({ feed }) => feed)));
      expect(feeds.some((feed) => feed.endsWith('/blog/feed.xml'))).toBe(true);
    }
  });

  test('never show an e-mail address that can be gathered', () => {
    const { email } = library.site.publisher;
    expect(pages.filter((page) => JSON.stringify(page).includes(email))).toEqual([]);
  });
});
