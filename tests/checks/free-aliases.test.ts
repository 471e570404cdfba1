import { describe, expect, test } from 'vitest';
import { freeAliases } from '#checks/free-aliases.ts';
import { libraryOf } from '#domain/content.ts';
import { redirectsOf } from '#domain/redirect.ts';
import { readContent } from '#files/content.ts';
import { type Override, replacing, siteFolder } from '../site-folder.ts';

const read = async (overrides: Readonly<Record<string, Override>>) =>
  readContent({ root: await siteFolder(overrides), now: '2026-01-01T00:00:00Z' });

/** Adds fields below the first line of the front matter or the file. */
const adding = (fields: string) => (text: string) =>
  text.startsWith('---\n') ? text.replace('---\n', `---\n${fields}\n`) : `${fields}\n${text}`;

const first = 'posts/da/foerste-skridt.mdx';
const second = 'posts/en/first-steps.mdx';
const about = 'pages/da/om.mdx';
const episode = 'episodes/radio/1-begyndelsen/index.mdx';
const show = 'shows/radio.yaml';

describe('old addresses', () => {
  test('become redirects to what has them, sorted, with and without the last slash', async () => {
    const content = await read({
      [first]: adding('aliases: [/2018/foerste, /gammel.html]'),
      [second]: adding('aliases: [/en/old/]'),
      [about]: adding('aliases:\n  - /about-us/'),
      [episode]: adding('aliases: [/podcast/1]'),
      [show]: adding('aliases: [/podcast.xml]'),
    });
    expect(content.problems).toEqual([]);
    expect(freeAliases(content)).toEqual([]);
    const redirects = redirectsOf(libraryOf(content, { hidden: false }));
    expect(redirects.map(({ from, to }) => `${from} ${to}`)).toEqual([
      '/2018/foerste /blog/foerste-skridt/',
      '/2018/foerste/ /blog/foerste-skridt/',
      '/about-us /om/',
      '/about-us/ /om/',
      '/en/old /en/blog/first-steps/',
      '/en/old/ /en/blog/first-steps/',
      '/gammel.html /blog/foerste-skridt/',
      '/podcast.xml /radio/feed.xml',
      '/podcast/1 /episodes/1-begyndelsen/',
      '/podcast/1/ /episodes/1-begyndelsen/',
    ]);
    expect(redirects.every(({ status }) => status === 301)).toBe(true);
  });

  test('of what is not published lead nowhere', async () => {
    const content = await read({ [first]: adding('draft: true\naliases: [/2018/foerste/]') });
    expect(redirectsOf(libraryOf(content, { hidden: false }))).toEqual([]);
  });

  for (const [alias, message, fix] of [
    [
      '2018/foerste/',
      '"2018/foerste/" is not an old path of this site.',
      'Write aliases: [/2018/10/politik-paa-linkedin/].',
    ],
    ['/', '"/" is not an old path of this site.', 'Write aliases: [/2018/10/politik-paa-linkedin/].'],
    [
      '//evil.example/',
      '"//evil.example/" is not an old path of this site.',
      'Write aliases: [/2018/10/politik-paa-linkedin/].',
    ],
    [
      'https://example.com/2018/foerste/',
      '"https://example.com/2018/foerste/" is a full address, not a path.',
      'Write only /2018/foerste/ instead.',
    ],
    [
      '/?p=12',
      '"/?p=12" holds a ? or a #.',
      'Write the part before it; what stands after ? or # cannot be redirected.',
    ],
    [
      '/a/#top',
      '"/a/#top" holds a ? or a #.',
      'Write the part before it; what stands after ? or # cannot be redirected.',
    ],
    [
      '/blåbær/',
      '"/blåbær/" holds letters that web addresses may not hold.',
      'Write /bl%C3%A5b%C3%A6r/ instead.',
    ],
    [
      '/to ord/',
      '"/to ord/" cannot be the path of a page.',
      'Write aliases: [/2018/10/politik-paa-linkedin/].',
    ],
    [
      '/2018/*',
      '"/2018/*" cannot be the path of a page.',
      'Write aliases: [/2018/10/politik-paa-linkedin/].',
    ],
    [
      '/2018/:slug',
      '"/2018/:slug" cannot be the path of a page.',
      'Write aliases: [/2018/10/politik-paa-linkedin/].',
    ],
    [
      '/a/../b/',
      '"/a/../b/" cannot be the path of a page.',
      'Write aliases: [/2018/10/politik-paa-linkedin/].',
    ],
    [
      '/a/%2e%2e/b/',
      '"/a/%2e%2e/b/" cannot be the path of a page.',
      'Write aliases: [/2018/10/politik-paa-linkedin/].',
    ],
    ['/a//b/', '"/a//b/" cannot be the path of a page.', 'Write aliases: [/2018/10/politik-paa-linkedin/].'],
    ['/100%/', '"/100%/" cannot be the path of a page.', 'Write aliases: [/2018/10/politik-paa-linkedin/].'],
  ] as const) {
    test(`cannot be ${alias}`, async () => {
      const { problems } = await read({ [first]: adding(`aliases: ["${alias}"]`) });
      expect(problems).toMatchObject([
        {
          rule: 'post/aliases',
          level: 'error',
          file: `content/${first}`,
          line: 2,
          field: 'aliases.0',
          value: alias,
          message: { en: message },
          fix: { en: fix },
        },
      ]);
    });
  }

  test('are refused when they are the address of something today', async () => {
    for (const alias of [
      '/blog/',
      '/blog',
      '/om/',
      '/en/blog/first-steps/',
      '/episodes/1-begyndelsen/lyd.mp3',
      '/radio/feed.xml',
      '/tags/index.html',
    ]) {
      const [problem, ...others] = freeAliases(await read({ [first]: adding(`aliases: [/old/, ${alias}]`) }));
      expect(others).toEqual([]);
      expect(problem).toMatchObject({
        rule: 'free-alias',
        level: 'error',
        file: `content/${first}`,
        line: 2,
        field: 'aliases.1',
        value: alias,
        fix: { en: 'Remove it, or give the address that was used before.' },
      });
      expect(problem?.message.en).toMatch(/is the address of something that is on the site today\.$/);
    }
  });

  test('are refused when a second thing claims them', async () => {
    const content = await read({
      [first]: adding('aliases: [/old]'),
      [about]: adding('aliases: [/new/, /old/index.html]'),
    });
    expect(freeAliases(content)).toMatchObject([
      {
        file: `content/${about}`,
        field: 'aliases.1',
        message: { en: `content/${first} has the same old address.` },
        fix: { en: 'Keep it in one place only.' },
      },
    ]);
  });

  test('are refused when they stand twice', async () => {
    const content = await read({ [first]: adding('aliases: [/old, /old/]') });
    expect(freeAliases(content)).toMatchObject([
      { field: 'aliases.1', message: { en: '/old/ stands twice.' } },
    ]);
  });
});

describe('a feed that moves to another site', () => {
  const moved = (url: string) => ({ [show]: adding(`newFeedUrl: ${url}\naliases: [/podcast.xml]`) });
  const redirects = async (url: string) =>
    redirectsOf(libraryOf(await read(moved(url)), { hidden: false })).map(({ from, to }) => `${from} ${to}`);

  test('leads there, from its older addresses too', async () => {
    expect(await redirects('https://elsewhere.example/feed.xml')).toEqual([
      '/podcast.xml https://elsewhere.example/feed.xml',
      '/radio/feed.xml https://elsewhere.example/feed.xml',
    ]);
  });

  test('does not lead to itself when it has moved within the site', async () => {
    const own = replacing('feed: /radio/feed.xml', 'feed: /new/feed.xml');
    const site = libraryOf(await read({}), { hidden: false }).site.url;
    const content = await read({
      [show]: (text) => adding(`newFeedUrl: ${site}/new/feed.xml\naliases: [/radio/feed.xml]`)(own(text)),
    });
    expect(redirectsOf(libraryOf(content, { hidden: false }))).toEqual([
      { from: '/radio/feed.xml', to: `${site}/new/feed.xml`, status: 301 },
    ]);
  });
});
