import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commonHeaders, deliveryOf } from '#domain/delivery.ts';
import type { Redirect } from '#domain/redirect.ts';
import { writeHostRules } from '#files/host-rules.ts';
import { parseSiteFields, renderHeaders } from '#hosting/headers-file.ts';
import { renderNginx } from '#hosting/nginx.ts';
import { renderRedirectPage } from '#hosting/redirect-page.ts';
import { parseRedirects, renderRedirects } from '#hosting/redirects-file.ts';

const redirects: Redirect[] = [
  { from: '/gammel', to: '/ny/', status: 301 },
  { from: '/gammel/', to: '/ny/', status: 301 },
  { from: '/radio/feed.xml', to: 'https://elsewhere.example/feed.xml?a=1&b="2"', status: 301 },
  { from: '/side.html', to: '/blog/', status: 301 },
];

describe('_redirects', () => {
  test('names every redirect twice, forced for Netlify and plain for the others', () => {
    expect(renderRedirects(redirects.slice(0, 2))).toMatchInlineSnapshot(`
      "# Old addresses, from "aliases" and "newFeedUrl" in the content. Written by the build.
      # Each stands twice: Netlify obeys the line with the exclamation mark even where a page lies at the old address;
      # other hosts skip that line and take the next.
      /gammel /ny/ 301!
      /gammel /ny/ 301
      /gammel/ /ny/ 301!
      /gammel/ /ny/ 301
      "
    `);
  });

  test('is read as it was written, also when it is empty', () => {
    expect(parseRedirects(renderRedirects(redirects))).toEqual(redirects);
    expect(parseRedirects(renderRedirects([]))).toEqual([]);
    expect(parseRedirects('')).toEqual([]);
  });
});

describe('_headers', () => {
  test('say what hosts do not know, once for all episodes', () => {
    const paths = [
      '/index.html',
      '/radio/feed.xml',
      '/blog/feed.json',
      '/en/blog/feed.json',
      '/episodes/1/chapters.json',
      '/episodes/2/chapters.json',
      '/episodes/1/transcript.da.srt',
      '/episodes/2/transcript.da.srt',
      '/episodes/1/transcript.da.json',
      '/en/episodes/3/chapters.json',
    ];
    expect(renderHeaders(paths)).toMatchInlineSnapshot(`
      "# Written by the build.
      /*
        Access-Control-Allow-Origin: *
        Access-Control-Expose-Headers: Accept-Ranges, Content-Length, Content-Range, ETag
        X-Content-Type-Options: nosniff
        Referrer-Policy: strict-origin-when-cross-origin
        Permissions-Policy: camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()
      /_astro/*
        Cache-Control: public, max-age=31536000, immutable
      /:folder/feed.json
        Content-Type: application/feed+json
      /en/:folder/feed.json
        Content-Type: application/feed+json
      /en/episodes/:folder/chapters.json
        Content-Type: application/json+chapters
      /episodes/:folder/chapters.json
        Content-Type: application/json+chapters
      /episodes/:folder/transcript.da.srt
        Content-Type: application/x-subrip; charset=utf-8
      "
    `);
  });

  test('are read as they were written; a site without them sends what every site sends', () => {
    const fields = {
      common: {
        ...commonHeaders,
        'Content-Security-Policy': "default-src 'none'; img-src https://a.example",
      },
      framed: { 'Content-Security-Policy': "default-src 'none'; frame-ancestors *" },
    };
    expect(parseSiteFields(renderHeaders(['/blog/feed.json'], fields))).toEqual(fields);
    expect(parseSiteFields('')).toEqual({ common: commonHeaders, framed: {} });
  });

  test('take the field of every page away from a player for other sites before they give it its own', () => {
    const policy = (ancestors: string) => ({ 'Content-Security-Policy': `frame-ancestors ${ancestors}` });
    const text = renderHeaders([], { common: policy("'none'"), framed: policy('*') });
    expect(text).toContain(
      '/embed/*\n  ! Content-Security-Policy\n  Content-Security-Policy: frame-ancestors *\n/',
    );
  });

  test('let nobody keep an old service worker', () => {
    expect(renderHeaders(['/sw.js'])).toContain('/sw.js\n  Cache-Control: no-cache\n');
  });

  test('stay far below the number of rules that hosts take, however many episodes there are', () => {
    const paths = Array.from({ length: 2000 }, (_, index) => [
      `/episodes/${index}/chapters.json`,
      `/episodes/${index}/transcript.da.srt`,
    ]).flat();
    expect(renderHeaders(paths).match(/^\//gm)).toHaveLength(4);
  });
});

describe('a page at an old address', () => {
  test('leads on at once, names the new address in full, and stays out of search', () => {
    const redirect: Redirect = { from: '/gammel/', to: '/ny/?a=1&b="2"<3', status: 301 };
    const page = renderRedirectPage(redirect, `https://example.com${redirect.to}`);
    const path = '/ny/?a=1&amp;b=&quot;2&quot;&lt;3';
    expect(page).toContain(`<meta http-equiv="refresh" content="0; url=${path}">`);
    expect(page).toContain(`<link rel="canonical" href="https://example.com${path}">`);
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toContain(`<a href="${path}">`);
    expect(page).not.toContain('b="2"');
  });
});

describe('nginx', () => {
  test('sends every field of the site with every kind of answer', () => {
    const text = renderNginx([], {
      common: { 'Content-Security-Policy': "default-src 'none'" },
      framed: { 'Content-Security-Policy': "default-src 'self'" },
    });
    const times = (said: string) => text.split(`add_header ${said}`).length - 1;
    expect(times('Cache-Control')).toBe(4);
    expect(times(`Content-Security-Policy "default-src 'none'" always;`)).toBe(4);
    expect(times(`Content-Security-Policy "default-src 'self'" always;`)).toBe(1);
  });

  test('never takes a part of an address for a variable of its own', () => {
    const text = renderNginx([{ from: '/a', to: 'https://example.com/$host"; return 200 "', status: 301 }]);
    expect(text).toContain('return 301 "https://example.com/%24host%22; return 200 %22";');
  });
});

describe('delivery', () => {
  test('looks at the whole end of a path, in whatever case', () => {
    expect(deliveryOf('/episodes/1/chapters.json').contentType).toBe('application/json+chapters');
    expect(deliveryOf('/episodes/1/transcript.da.json').contentType).toBe('application/json');
    expect(deliveryOf('/x/LYD.MP3').contentType).toBe('audio/mpeg');
    expect(deliveryOf('/x/unknown').contentType).toBe('application/octet-stream');
  });
});

describe('the rules of a built site', () => {
  let root = '';
  const site = (...names: string[]) => join(root, 'dist', ...names);

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'social-selling-radio-rules-'));
    for (const [file, text] of [
      ['index.html', 'home'],
      ['blog/index.html', 'blog'],
      ['_redirects', renderRedirects(redirects)],
    ] as const) {
      await mkdir(dirname(site(file)), { recursive: true });
      await writeFile(site(file), text);
    }
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  test('are a page at every old address that can be one, and files for hosts; those of nginx lie outside', async () => {
    const paths = ['index.html', 'blog/index.html', 'blog/a.md'];
    expect(await writeHostRules({ folder: site(), root, site: 'https://example.com', paths })).toBe(4);
    const files = (await readdir(site(), { recursive: true })).sort();
    expect(files).toEqual([
      '_headers',
      '_redirects',
      'blog',
      'blog/index.html',
      'gammel',
      'gammel/index.html',
      'index.html',
      'side.html',
    ]);
    expect(await readFile(site('_headers'), 'utf8')).toContain('/:folder/a.md');
    expect(await readFile(site('gammel', 'index.html'), 'utf8')).toContain('https://example.com/ny/');
    expect(await readFile(join(root, 'deploy', 'nginx.conf'), 'utf8')).toContain('location = "/gammel/"');
  });

  test('never write over a page of today', async () => {
    const wrong: Redirect[] = [{ from: '/blog/', to: '/ny/', status: 301 }];
    await writeFile(site('_redirects'), renderRedirects(wrong));
    const built = { folder: site(), root, site: 'https://example.com', paths: [] };
    await expect(writeHostRules(built)).rejects.toThrow(
      'The old address /blog/ is that of a page of today. Remove it from "aliases".',
    );
    expect(await readFile(site('blog', 'index.html'), 'utf8')).toBe('blog');
  });
});
