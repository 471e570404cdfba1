import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Redirect } from '#domain/redirect.ts';
import { writeHostRules } from '#files/host-rules.ts';
import { type SiteServer, serveSite } from '#files/server.ts';
import { listFiles } from '#files/tree.ts';
import { renderRedirects } from '#hosting/redirects-file.ts';
import type { Tool } from '../debian-tools.ts';
import { findTool } from '../debian-tools.ts';
import { ask } from '../http-answer.ts';
import { startNginx } from '../nginx-server.ts';
import { testWith } from '../tool-test.ts';

const sound = randomBytes(10_000);
const written = new Date('2026-01-02T03:04:05Z');

const files: Record<string, string | Buffer> = {
  'index.html': '<!doctype html><title>Home</title>',
  '404.html': '<!doctype html><title>Nothing here</title>',
  'blog/index.html': '<!doctype html><title>Blog</title>',
  'blog/feed.json': '{}',
  'radio/feed.xml': `<?xml version="1.0"?><rss>${' '.repeat(3000)}</rss>`,
  'episodes/67-politik/67-politik.mp3': sound,
  'episodes/67-politik/67-politik.m4a': sound,
  'episodes/67-politik/transcript.da.vtt': 'WEBVTT\n',
  'episodes/67-politik/transcript.da.srt': '1\n',
  'episodes/67-politik/transcript.da.json': '{}',
  'episodes/67-politik/chapters.json': '{}',
  'episodes/67-politik/cover.jpg': 'x',
  'episodes/67-politik/empty.txt': '',
  '_astro/site.Bx7a.css': 'a{}',
  '_astro/site.Bx7a.js': '1',
  '.secret': 'secret',
  '.well-known/security.txt': 'Contact: desk',
  'med mellemrum/blåbær.txt': 'sødt',
};

const redirects: Redirect[] = [
  { from: '/2018/10/politik', to: '/episodes/67-politik/', status: 301 },
  { from: '/2018/10/politik/', to: '/episodes/67-politik/', status: 301 },
  { from: '/bl%C3%A5b%C3%A6r.html', to: '/blog/', status: 301 },
  { from: '/gammel.xml', to: 'https://example.com/feed.xml?a=1&b=$2', status: 301 },
];

let folder = '';

async function makeSite(): Promise<{ root: string; site: string }> {
  const root = await mkdtemp(join(tmpdir(), 'social-selling-radio-served-'));
  const site = join(root, 'dist');
  for (const [name, content] of Object.entries(files)) {
    const file = join(site, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    await utimes(file, written, written);
  }
  await writeFile(join(root, 'outside.txt'), 'secret');
  await writeFile(join(site, '_redirects'), renderRedirects(redirects));
  await writeHostRules({ folder: site, root, site: 'https://example.com', paths: listFiles(site) });
  return { root, site };
}

type Server = {
  name: string;
  needs: readonly Tool[];
  start(root: string, site: string): Promise<SiteServer>;
};

const servers: Server[] = [
  { name: 'npm start', needs: [], start: (_root, site) => serveSite(site, 0) },
  {
    name: 'nginx with deploy/nginx.conf',
    needs: ['nginx'],
    start: (root, site) => startNginx(site, join(root, 'deploy', 'nginx.conf')),
  },
];

beforeAll(async () => {
  folder = (await makeSite()).root;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(servers)('$name', ({ needs, start }) => {
  let server: SiteServer | undefined;
  const get = (path: string, options?: Parameters<typeof ask>[2]) => ask(server?.url ?? '', path, options);
  const mp3 = '/episodes/67-politik/67-politik.mp3';

  beforeAll(async () => {
    if (needs.every((tool) => findTool(tool) !== undefined)) {
      server = await start(folder, join(folder, 'dist'));
    }
  });
  afterAll(() => server?.close());

  for (const [path, type] of [
    ['/', 'text/html; charset=utf-8'],
    ['/radio/feed.xml', 'application/xml; charset=utf-8'],
    ['/blog/feed.json', 'application/feed+json'],
    ['/episodes/67-politik/67-politik.mp3', 'audio/mpeg'],
    ['/episodes/67-politik/67-politik.m4a', 'audio/x-m4a'],
    ['/episodes/67-politik/transcript.da.vtt', 'text/vtt; charset=utf-8'],
    ['/episodes/67-politik/transcript.da.srt', 'application/x-subrip; charset=utf-8'],
    ['/episodes/67-politik/transcript.da.json', 'application/json'],
    ['/episodes/67-politik/chapters.json', 'application/json+chapters'],
    ['/episodes/67-politik/cover.jpg', 'image/jpeg'],
    ['/_astro/site.Bx7a.css', 'text/css; charset=utf-8'],
    ['/_astro/site.Bx7a.js', 'text/javascript; charset=utf-8'],
  ] as const) {
    testWith(needs, `${path} is ${type}, and pages elsewhere may read it`, async () => {
      const { status, headers } = await get(path, { headers: { origin: 'https://player.example' } });
      expect(status).toBe(200);
      expect(headers['content-type']).toBe(type);
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['x-content-type-options']).toBe('nosniff');
    });
  }

  testWith(needs, 'HEAD says what GET says, and sends nothing', async () => {
    const [head, full] = [await get(mp3, { method: 'HEAD' }), await get(mp3)];
    expect(full.body.equals(sound)).toBe(true);
    expect(head.status).toBe(200);
    expect(head.body).toHaveLength(0);
    for (const name of ['content-type', 'content-length', 'etag', 'last-modified', 'accept-ranges']) {
      expect(head.headers[name], name).toBe(full.headers[name]);
      expect(head.headers[name], name).toBeDefined();
    }
    expect(head.headers['content-length']).toBe('10000');
    expect(head.headers['accept-ranges']).toBe('bytes');
    expect(head.headers['last-modified']).toBe('Fri, 02 Jan 2026 03:04:05 GMT');
  });

  for (const [range, first, last] of [
    ['bytes=0-0', 0, 0],
    ['bytes=0-1', 0, 1],
    ['bytes=100-199', 100, 199],
    ['bytes=9000-', 9000, 9999],
    ['bytes=9999-20000', 9999, 9999],
    ['bytes=-500', 9500, 9999],
    ['bytes=-20000', 0, 9999],
  ] as const) {
    testWith(needs, `${range} sends the bytes ${first} to ${last}`, async () => {
      const { status, headers, body } = await get(mp3, { headers: { range } });
      expect(status).toBe(206);
      expect(headers['content-range']).toBe(`bytes ${first}-${last}/10000`);
      expect(headers['content-length']).toBe(String(last - first + 1));
      expect(headers['content-type']).toBe('audio/mpeg');
      expect(body.equals(sound.subarray(first, last + 1))).toBe(true);
    });
  }

  for (const range of [
    'bytes=10000-',
    'bytes=20000-30000',
    'bytes=-0',
    'bytes=5-2',
    'bytes=abc',
    'bytes=-',
  ]) {
    testWith(needs, `${range} cannot be satisfied`, async () => {
      const { status, headers } = await get(mp3, { headers: { range } });
      expect(status).toBe(416);
      expect(headers['content-range']).toBe('bytes */10000');
    });
  }

  for (const range of ['bytes=0-1,100-101', 'seconds=0-1']) {
    testWith(needs, `${range} sends the whole file`, async () => {
      const { status, body } = await get(mp3, { headers: { range } });
      expect(status).toBe(200);
      expect(body).toHaveLength(10_000);
    });
  }

  testWith(needs, 'a HEAD with a range is answered without bytes', async () => {
    const { status, headers, body } = await get(mp3, { method: 'HEAD', headers: { range: 'bytes=0-9' } });
    expect([status, headers['content-range'], body.length]).toEqual([206, 'bytes 0-9/10000', 0]);
  });

  testWith(needs, 'what the asker already has is not sent again', async () => {
    for (const path of ['/radio/feed.xml', mp3, '/episodes/67-politik/chapters.json']) {
      const { headers } = await get(path);
      const etag = headers.etag ?? '';
      for (const known of [
        { 'if-none-match': etag },
        { 'if-none-match': `W/${etag}` },
        { 'if-none-match': `"other", ${etag}` },
        { 'if-none-match': '*' },
        { 'if-modified-since': headers['last-modified'] ?? '' },
        { 'if-modified-since': 'Sat, 03 Jan 2026 00:00:00 GMT' },
      ]) {
        const answer = await get(path, { headers: known });
        expect(answer.status, JSON.stringify(known)).toBe(304);
        expect(answer.body).toHaveLength(0);
        expect(answer.headers.etag).toBe(etag);
        expect(answer.headers['access-control-allow-origin']).toBe('*');
      }
    }
  });

  testWith(needs, 'what has changed is sent', async () => {
    const { headers } = await get(mp3);
    for (const known of [
      { 'if-none-match': '"other"' },
      { 'if-none-match': '"other"', 'if-modified-since': headers['last-modified'] ?? '' },
      { 'if-modified-since': 'Thu, 01 Jan 2026 00:00:00 GMT' },
      { 'if-modified-since': 'nonsense' },
    ]) {
      expect((await get(mp3, { headers: known })).status, JSON.stringify(known)).toBe(200);
    }
  });

  testWith(needs, 'a download goes on only with the same version of the file', async () => {
    const { headers } = await get(mp3);
    const status = async (known: string) =>
      (await get(mp3, { headers: { range: 'bytes=5000-', 'if-range': known } })).status;
    expect(await status(headers.etag ?? '')).toBe(206);
    expect(await status(headers['last-modified'] ?? '')).toBe(206);
    expect(await status('"other"')).toBe(200);
    expect(await status('Thu, 01 Jan 2026 00:00:00 GMT')).toBe(200);
  });

  testWith(
    needs,
    'hashed files are kept for ever, sound for a day, and all else is asked for each time',
    async () => {
      const cache = async (path: string) => (await get(path)).headers['cache-control'];
      expect(await cache('/_astro/site.Bx7a.css')).toBe('public, max-age=31536000, immutable');
      expect(await cache(mp3)).toBe('public, max-age=86400');
      expect(await cache('/radio/feed.xml')).toBe('no-cache');
      expect(await cache('/episodes/67-politik/chapters.json')).toBe('no-cache');
      expect(await cache('/')).toBe('no-cache');
    },
  );

  testWith(needs, 'a browser that asks first is told that it may fetch parts', async () => {
    const { status, headers } = await get(mp3, {
      method: 'OPTIONS',
      headers: { origin: 'https://player.example', 'access-control-request-headers': 'range' },
    });
    expect(status).toBe(204);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-allow-methods']).toContain('GET');
    expect(headers['access-control-allow-headers']).toContain('Range');
  });

  testWith(needs, 'nothing can be changed', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      expect((await get('/', { method })).status, method).toBe(405);
    }
  });

  testWith(needs, 'an unknown address is answered with the page that says so', async () => {
    for (const path of ['/nowhere/', '/nowhere', '/radio/feed.xml/', '/blog/nowhere.html?x=1']) {
      const { status, headers, body } = await get(path);
      expect(status, path).toBe(404);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['cache-control']).toBe('no-cache');
      expect(body.toString()).toContain('Nothing here');
    }
    const head = await get('/nowhere/', { method: 'HEAD' });
    expect([head.status, head.body.length]).toEqual([404, 0]);
  });

  testWith(needs, 'a page without its last slash leads to the page', async () => {
    const { status, headers } = await get('/blog?page=2');
    expect(status).toBe(301);
    expect(headers.location).toBe('/blog/?page=2');
    expect((await get('/blog/?page=2')).body.toString()).toContain('Blog');
  });

  testWith(needs, 'names with spaces and other letters are found', async () => {
    expect((await get('/med%20mellemrum/bl%C3%A5b%C3%A6r.txt')).body.toString()).toBe('sødt');
  });

  testWith(needs, 'an empty file is sent as nothing', async () => {
    const { status, headers, body } = await get('/episodes/67-politik/empty.txt');
    expect([status, headers['content-length'], body.length]).toEqual([200, '0', 0]);
  });

  testWith(needs, 'nothing outside the site is ever sent', async () => {
    for (const path of [
      '/../outside.txt',
      '/blog/../../outside.txt',
      '/%2e%2e/outside.txt',
      '/..%2foutside.txt',
      '/blog/%2e%2e%2f%2e%2e%2foutside.txt',
      '/..\\outside.txt',
      '/..%5coutside.txt',
      '//../outside.txt',
      '/%00/../outside.txt',
      '/%E0%A4%A',
    ]) {
      const { status, body } = await get(path);
      expect([400, 404], `${path} ${status}`).toContain(status);
      expect(body.toString()).not.toContain('secret');
    }
  });

  testWith(needs, 'two slashes at the start lead to no other site', async () => {
    const { headers } = await get('//example.com/%2e%2e');
    expect(headers.location ?? '').not.toMatch(/^\/\//);
    expect((await get('//blog')).headers.location).toBe('/blog/');
  });

  testWith(needs, "hidden files and the hosts' rules are not sent", async () => {
    for (const path of ['/.secret', '/_headers', '/_redirects', '/%2esecret']) {
      expect((await get(path)).status, path).toBe(404);
    }
    expect((await get('/.well-known/security.txt')).status).toBe(200);
  });

  testWith(needs, 'old addresses lead on for good', async () => {
    for (const [from, to] of [
      ['/2018/10/politik', '/episodes/67-politik/'],
      ['/2018/10/politik/', '/episodes/67-politik/'],
      ['/bl%C3%A5b%C3%A6r.html', '/blog/'],
    ] as const) {
      const { status, headers } = await get(from);
      expect([status, headers.location], from).toEqual([301, to]);
    }
    const { headers } = await get('/gammel.xml');
    expect(decodeURIComponent(headers.location ?? '')).toBe('https://example.com/feed.xml?a=1&b=$2');
  });

  testWith(needs, 'an old address leads on also where a page lies for hosts without rules', async () => {
    expect((await get('/2018/10/politik/index.html')).body.toString()).toContain('http-equiv="refresh"');
  });
});

testWith(['nginx'], 'nginx packs feeds, not sound', async () => {
  const server = await startNginx(join(folder, 'dist'), join(folder, 'deploy', 'nginx.conf'));
  try {
    const packed = async (path: string) => {
      const { headers } = await ask(server.url, path, { headers: { 'accept-encoding': 'gzip' } });
      return headers['content-encoding'];
    };
    expect(await packed('/radio/feed.xml')).toBe('gzip');
    expect(await packed('/episodes/67-politik/67-politik.mp3')).toBeUndefined();
  } finally {
    await server.close();
  }
});

describe('the server behind npm start', () => {
  test('takes a free port when the wanted one is taken', async () => {
    const first = await serveSite(join(folder, 'dist'), 0);
    const second = await serveSite(join(folder, 'dist'), Number(new URL(first.url).port));
    expect(new URL(second.url).port).not.toBe(new URL(first.url).port);
    expect((await ask(second.url, '/')).status).toBe(200);
    await first.close();
    await second.close();
  });

  test('ends the connections that are still open when it is closed', async () => {
    const server = await serveSite(join(folder, 'dist'), 0);
    const { port } = new URL(server.url);
    const socket = connect(Number(port), '127.0.0.1');
    const ended = new Promise<void>((done) => {
      socket.on('close', () => done());
      socket.on('error', () => {});
    });
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await new Promise((done) => socket.once('data', done));
    await server.close();
    await ended;
    await expect(ask(server.url, '/')).rejects.toThrow();
  });

  test('goes on when somebody leaves in the middle of a download', async () => {
    const big = join(folder, 'dist', 'big.mp3');
    await writeFile(big, Buffer.alloc(20_000_000));
    const server = await serveSite(join(folder, 'dist'), 0);
    const { port } = new URL(server.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write('GET /big.mp3 HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await new Promise((done) => socket.once('data', done));
    socket.destroy();
    expect((await ask(server.url, '/')).status).toBe(200);
    await server.close();
  });

  test('answers on loopback only', async (context) => {
    const elsewhere = Object.values(networkInterfaces())
      .flat()
      .find((place) => place && !place.internal && place.family === 'IPv4')?.address;
    if (elsewhere === undefined) return context.skip('This machine has no address but loopback.');
    const server = await serveSite(join(folder, 'dist'), 0);
    const { port } = new URL(server.url);
    await expect(fetch(`http://${elsewhere}:${port}/`)).rejects.toThrow();
    await server.close();
  });
});
