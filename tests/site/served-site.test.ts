import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { libraryOf } from '#domain/content.ts';
import { redirectsOf } from '#domain/redirect.ts';
import { readContent } from '#files/content.ts';
import { type SiteServer, serveSite } from '#files/server.ts';
import { currentInstant } from '#files/surroundings.ts';
import { framedHeaders, siteHeaders } from '#hosting/content-security-policy.ts';
import { renderNginx } from '#hosting/nginx.ts';
import { parseRedirects } from '#hosting/redirects-file.ts';
import { findTool, type Tool } from '../debian-tools.ts';
import { all, one, readXml } from '../feeds/xml-reading.ts';
import { ask } from '../http-answer.ts';
import { startNginx } from '../nginx-server.ts';
import { testWith } from '../tool-test.ts';
import { dist, project } from './built-site.ts';

type Server = { name: string; needs: readonly Tool[]; start(): Promise<SiteServer> };

const servers: Server[] = [
  { name: 'the server behind npm start', needs: [], start: () => serveSite(dist, 0) },
  {
    name: "Debian's nginx with the configuration that the build writes",
    needs: ['nginx'],
    start: () => startNginx(dist, join(project, 'deploy', 'nginx.conf')),
  },
];

/** Every file that the podcast feed names, with the type that it promises and, of a sound, its length. */
async function promises(): Promise<{ path: string; type: string; length?: number }[]> {
  const feed = readXml(await readFile(join(dist, 'radio', 'feed.xml'), 'utf8'));
  const [channel] = all(feed, 'channel');
  return all(channel, 'item').flatMap((item) => [
    ...['enclosure', 'podcast:transcript', 'podcast:chapters']
      .flatMap((name) => all(item, name))
      .map(({ attributes: { url = '', type = '', length } }) => ({
        path: new URL(url).pathname,
        type,
        ...(length === undefined ? {} : { length: Number(length) }),
      })),
    { path: new URL(one(item, 'link') ?? '').pathname, type: 'text/html' },
  ]);
}

describe.each(servers)('$name', ({ needs, start }) => {
  let server: SiteServer | undefined;
  const get = (path: string, options?: Parameters<typeof ask>[2]) => ask(server?.url ?? '', path, options);

  beforeAll(async () => {
    if (needs.every((tool) => findTool(tool) !== undefined)) server = await start();
  });
  afterAll(() => server?.close());

  testWith(
    needs,
    'sends every file that the feed names, as the feed says, to pages elsewhere too',
    async () => {
      const named = await promises();
      expect(named.length).toBeGreaterThan(50);
      for (const { path, type, length } of named) {
        const { status, headers } = await get(path, { method: 'HEAD' });
        expect(status, path).toBe(200);
        expect(headers['content-type']?.replace('; charset=utf-8', ''), path).toBe(type);
        expect(headers['access-control-allow-origin'], path).toBe('*');
        expect(headers['accept-ranges'], path).toBe('bytes');
        if (length !== undefined) expect(headers['content-length'], path).toBe(String(length));
      }
    },
  );

  testWith(needs, 'says with every answer what a page may load', async () => {
    const content = await readContent({ root: join(project, 'content'), now: currentInstant() });
    const fields = Object.entries(siteHeaders(libraryOf(content, { hidden: false })));
    expect(fields.map(([name]) => name)).toContain('Content-Security-Policy');
    for (const path of ['/', '/blog/', '/radio/feed.xml', '/favicon.svg', '/nothing-here/']) {
      const { headers } = await get(path);
      for (const [name, value] of fields) expect(headers[name.toLowerCase()], `${path} ${name}`).toBe(value);
    }
  });

  testWith(
    needs,
    'lets other sites frame the players that are made for them, and asks again for them',
    async () => {
      const content = await readContent({ root: join(project, 'content'), now: currentInstant() });
      const library = libraryOf(content, { hidden: false });
      for (const file of ['', 'oembed.json']) {
        const { status, headers } = await get(`/embed/67-politik-paa-linkedin/${file}`);
        expect([status, headers['cache-control']]).toEqual([200, 'no-cache']);
        for (const [name, value] of Object.entries({ ...siteHeaders(library), ...framedHeaders(library) })) {
          expect(headers[name.toLowerCase()], name).toBe(value);
        }
      }
      const { headers } = await get('/embed/67-politik-paa-linkedin/oembed.json');
      expect(headers['content-type']).toBe('application/json');
    },
  );

  testWith(needs, 'never lets anybody keep an old service worker', async () => {
    const { status, headers } = await get('/sw.js');
    expect([status, headers['cache-control']]).toEqual([200, 'no-cache']);
    expect(headers['content-type']).toContain('text/javascript');
  });

  testWith(needs, 'sends every sound in parts', async () => {
    for (const { path, length } of await promises()) {
      if (length === undefined) continue;
      const whole = await readFile(join(dist, path));
      const { status, headers, body } = await get(path, { headers: { range: 'bytes=-1000' } });
      expect([status, headers['content-range']], path).toEqual([
        206,
        `bytes ${length - 1000}-${length - 1}/${length}`,
      ]);
      expect(body.equals(whole.subarray(-1000)), path).toBe(true);
    }
  });

  testWith(needs, 'sends a feed once, and says afterwards that it has not changed', async () => {
    for (const path of ['/radio/feed.xml', '/blog/feed.xml', '/blog/feed.json']) {
      const { status, headers, body } = await get(path);
      expect(status, path).toBe(200);
      expect(body.equals(await readFile(join(dist, path))), path).toBe(true);
      for (const known of [
        { 'if-none-match': headers.etag ?? '' },
        { 'if-modified-since': headers['last-modified'] ?? '' },
      ]) {
        expect((await get(path, { headers: known })).status, path).toBe(304);
      }
    }
  });
});

test('the build writes the rules of hosts from the content', async () => {
  const content = await readContent({ root: join(project, 'content'), now: currentInstant() });
  const library = libraryOf(content, { hidden: false });
  const redirects = redirectsOf(library);
  const rules = await readFile(join(dist, '_redirects'), 'utf8');
  expect(rules).toMatch(/^# /);
  expect(parseRedirects(rules)).toEqual(redirects);
  expect(await readFile(join(dist, '_headers'), 'utf8')).toContain('/episodes/:folder/chapters.json\n');
  expect(await readFile(join(project, 'deploy', 'nginx.conf'), 'utf8')).toBe(
    renderNginx(redirects, { common: siteHeaders(library), framed: framedHeaders(library) }),
  );
});
