import { beforeAll, describe, expect, test } from 'vitest';
import { type Content, libraryOf } from '#domain/content.ts';
import { addressesOf } from '#domain/site-map.ts';
import { readContent } from '#files/content.ts';
import { siteFolder } from '../site-folder.ts';

let content: Content;
let addresses: Set<string>;

beforeAll(async () => {
  const root = await siteFolder({
    'posts/da/udkast.mdx':
      '---\ntitle: Udkast\npubDate: 2020-01-01\ndraft: true\ntags: [linkedin]\n---\nHemmeligt.\n',
    'posts/en/later.mdx': '---\ntitle: Later\npubDate: 2030-01-01\ntags: [linkedin]\n---\nLater.\n',
  });
  content = await readContent({ root, now: '2026-06-01T00:00:00Z' });
  addresses = addressesOf(libraryOf(content, { hidden: false }), content.files);
});

describe('the addresses of a site', () => {
  test.each([
    '/',
    '/en/',
    '/episodes/',
    '/en/blog/',
    '/en/search/',
    '/episodes/1-begyndelsen/',
    '/embed/1-begyndelsen/',
    '/offline/',
    '/en/offline/',
    '/blog/foerste-skridt/',
    '/en/blog/first-steps/',
    '/om/',
    '/en/about/',
    '/radio/feed.xml',
    '/blog/feed.xml',
    '/en/blog/feed.xml',
    '/people/anna/',
    '/en/people/anna/',
    '/tags/trust/',
    '/categories/sales/',
    '/series/basics/',
    '/archive/',
    '/en/archive/',
    '/archive/2020/',
    '/episodes/1-begyndelsen/lyd.mp3',
    '/episodes/1-begyndelsen/transcript.da.vtt',
    '/blog/naeste-skridt/trappe.png',
  ])('hold %s', (address) => {
    expect(addresses).toContain(address);
  });

  test.each([
    ['/da/', 'the main language has no folder'],
    ['/en/episodes/1-begyndelsen/', 'the episode is Danish'],
    ['/blog/first-steps/', 'the post is English'],
    ['/en/om/', 'the page is Danish'],
    ['/en/categories/sales/', 'no English post has the category'],
    ['/en/series/basics/', 'no English post is in the series'],
    ['/blog/udkast/', 'it is a draft'],
    ['/en/blog/later/', 'it is not published yet'],
    ['/en/tags/linkedin/', 'only what is not published yet has the tag'],
    ['/episodes/1-begyndelsen/index.mdx', 'the text itself is not served'],
    ['/episodes/1-begyndelsen/chapters.yaml', 'nor are the chapters'],
  ])('do not hold %s: %s', (address) => {
    expect(addresses).not.toContain(address);
  });

  test('hold what is hidden when it is asked for', () => {
    const all = addressesOf(libraryOf(content, { hidden: true }));
    expect(all).toContain('/blog/udkast/');
    expect(all).toContain('/en/tags/linkedin/');
  });
});
