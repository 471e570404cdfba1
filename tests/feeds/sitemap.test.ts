import { describe, expect, test } from 'vitest';
import { byteLength } from '#feeds/byte-length.ts';
import { renderSitemaps, type SitemapPage, sitemapLimits } from '#feeds/sitemap.ts';
import { sitePages } from '#views/site-pages.ts';
import { everyPage, shippedLibrary } from '../views/shipped-site.ts';
import { episode, library, page, person, post, site } from '../views/small-library.ts';
import { all, one, readXml } from './xml-reading.ts';

const shipped = await shippedLibrary();
const pages = everyPage(shipped);
const [file, ...further] = renderSitemaps(shipped.site, sitePages(shipped));
const urls = all(readXml(file?.text ?? ''), 'url');

describe('the sitemap of the shipped content', () => {
  test('is one file', () => {
    expect([file?.stem, further]).toEqual(['sitemap', []]);
  });

  test('names every page that search engines may keep, once, and no other', () => {
    const named = urls.map((url) => one(url, 'loc'));
    const kept = pages.flatMap(({ frame }) => frame.canonical ?? []);
    expect(named.toSorted()).toEqual(kept.toSorted());
  });

  test('names the languages of each page as its head does', () => {
    const named = new Map(
      urls.map((url) => [one(url, 'loc'), all(url, 'xhtml:link').map((link) => link.attributes)]),
    );
    const several = pages.filter(({ frame }) => frame.alternates.length > 0);
    expect(several.length).toBeGreaterThan(30);
    for (const { frame } of pages) {
      if (frame.canonical === undefined) continue;
      expect(named.get(frame.canonical), frame.canonical).toEqual(
        frame.alternates.map(({ language, href }) => ({ rel: 'alternate', hreflang: language, href })),
      );
    }
  });

  test('knows when each article and episode last changed', () => {
    const changes = new Map(urls.map((url) => [one(url, 'loc'), one(url, 'lastmod')]));
    for (const item of shipped.episodes) {
      const url = `${shipped.site.url}/episodes/${item.slug}/`;
      expect(changes.get(url), url).toBe(item.updated ?? item.pubDate);
    }
    for (const item of shipped.posts) {
      const url = `${shipped.site.url}${item.language === 'da' ? '' : `/${item.language}`}/blog/${item.slug}/`;
      expect(changes.get(url), url).toBe(item.updated ?? item.pubDate);
    }
  });
});

describe('when a page last changed', () => {
  const seen = library({
    episodes: [episode('1', { pubDate: '2024-01-01T08:00:00Z', people: [{ person: 'anna', role: 'host' }] })],
    posts: [
      post('da', 'ny', { pubDate: '2024-02-01T08:00:00Z' }),
      post('nb', 'gammel', {
        pubDate: '2023-01-01T08:00:00Z',
        updated: '2024-03-01T08:00:00Z',
        people: [{ person: 'anna', role: 'author' }],
      }),
    ],
    pages: [page('da', 'om', { updated: '2024-04-01T08:00:00Z' }), page('da', 'kontakt')],
    people: [person('anna')],
  });
  const changes = new Map(sitePages(seen).map(({ url, changed }) => [new URL(url).pathname, changed]));

  test.each<[string, string | undefined, string]>([
    ['/', '2024-02-01T08:00:00Z', 'the newest article of its language or episode'],
    ['/nb/', '2024-03-01T08:00:00Z', 'a change of an article'],
    ['/episodes/', '2024-01-01T08:00:00Z', 'the newest episode'],
    ['/blog/', '2024-02-01T08:00:00Z', 'the newest article'],
    ['/en/blog/', undefined, 'nothing, while there is no article'],
    ['/people/anna/', '2024-03-01T08:00:00Z', 'what somebody did in another language too'],
    ['/om/', '2024-04-01T08:00:00Z', 'what the editor says'],
    ['/kontakt/', undefined, 'nothing, while the editor says nothing'],
    ['/subscribe/', undefined, 'nothing that has a date'],
  ])('%s: %s, from %s', (path, changed, _why) => {
    expect(changes.has(path)).toBe(true);
    expect(changes.get(path)).toBe(changed);
  });
});

test('drafts and future items are in no sitemap', () => {
  const hidden = library({
    episodes: [episode('kladde', { status: 'draft' })],
    posts: [post('da', 'fremtid', { status: 'scheduled', people: [{ person: 'anna', role: 'author' }] })],
    pages: [page('da', 'skjult', { status: 'draft' })],
    people: [person('anna')],
  });
  expect(JSON.stringify(sitePages(hidden))).not.toMatch(/kladde|fremtid|skjult|anna/);
});

describe('a large site', () => {
  const many = (count: number): SitemapPage[] =>
    Array.from({ length: count }, (_, index) => ({
      url: `https://radio.example/${index}/?a=1&b=2`,
      changed: `2024-01-0${(index % 9) + 1}T00:00:00Z`,
      alternates: [],
    }));

  test('has an index of sitemaps, each with at most fifty thousand pages', () => {
    const [index, ...parts] = renderSitemaps(site, many(100_001));
    const entries = all(readXml(index?.text ?? ''), 'sitemap');
    expect(entries.map((entry) => [one(entry, 'loc'), one(entry, 'lastmod')])).toEqual([
      ['https://radio.example/sitemap-1.xml', '2024-01-09T00:00:00Z'],
      ['https://radio.example/sitemap-2.xml', '2024-01-09T00:00:00Z'],
      ['https://radio.example/sitemap-3.xml', '2024-01-02T00:00:00Z'],
    ]);
    expect(parts.map(({ stem, text }) => [stem, text.match(/<loc>/g)?.length])).toEqual([
      ['sitemap-1', sitemapLimits.urls],
      ['sitemap-2', sitemapLimits.urls],
      ['sitemap-3', 1],
    ]);
  });

  test('never has a sitemap of more than the bytes it may have', () => {
    const limits = { urls: 50_000, bytes: 2000 };
    const [, ...parts] = renderSitemaps(site, many(50), limits);
    for (const { text } of parts) expect(byteLength(text)).toBeLessThanOrEqual(limits.bytes);
    expect(parts.flatMap(({ text }) => all(readXml(text), 'url').map((url) => one(url, 'loc')))).toEqual(
      many(50).map(({ url }) => url),
    );
  });
});
