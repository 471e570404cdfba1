import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { postPath } from '#domain/address.ts';
import { readContent } from '#files/content.ts';
import { all, one, readXml } from '../feeds/xml-reading.ts';
import { dist } from './built-site.ts';

const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .toSorted();
const read = (file: string) => readFileSync(join(dist, file), 'utf8');
const pages = files
  .filter((file) => file.endsWith('.html') && !/\/transcript\./.test(file))
  .map((file) => ({ file, html: read(file) }));

function attribute(html: string, form: RegExp): string | undefined {
  return form.exec(html)?.[1]?.replaceAll('&amp;', '&');
}

const canonicalOf = (html: string) => attribute(html, /<link rel="canonical" href="([^"]*)"/);

test('the sitemap names every page that wants to be found, with the languages that its head names', () => {
  const found = pages.flatMap(({ html }) => {
    const url = canonicalOf(html);
    if (url === undefined || html.includes('content="noindex"')) return [];
    const links = [...html.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">/g)];
    return [[url, links.map(([, language, href]) => `${language} ${href}`)] as const];
  });
  const named = all(readXml(read('sitemap.xml')), 'url').map(
    (url) =>
      [
        one(url, 'loc') ?? '',
        all(url, 'xhtml:link').map(({ attributes: { hreflang, href } }) => `${hreflang} ${href}`),
      ] as const,
  );
  const byAddress = (a: readonly [string, unknown], b: readonly [string, unknown]) => (a[0] < b[0] ? -1 : 1);
  expect(found.length).toBeGreaterThan(100);
  expect(named.toSorted(byAddress)).toEqual(found.toSorted(byAddress));
});

test('every article says how many words it has', async () => {
  const root = join(import.meta.dirname, '../../content');
  const { site, posts } = await readContent({ root, now: '2026-01-01T00:00:00Z' });
  const published = posts.filter(({ value }) => site && value.status === 'published');
  const said = published.map(({ value }) => {
    const html = site && read(`${postPath(site.value, value).slice(1)}index.html`);
    return Number(/"wordCount":(\d+)/.exec(html ?? '')?.[1]);
  });
  expect(Math.min(...said)).toBeGreaterThan(100);
  expect(said).toEqual(published.map(({ words }) => words));
});

test('robots.txt leads to the sitemap', () => {
  const [, sitemap = ''] = /^Sitemap: (\S+)$/m.exec(read('robots.txt')) ?? [];
  expect(existsSync(join(dist, new URL(sitemap).pathname))).toBe(true);
});

test('every article and episode has a Markdown twin that its head names, and every transcript one beside it', () => {
  const items = pages.filter(({ file }) => /(?:^|\/)(?:blog|episodes)\/[^/]+\/index\.html$/.test(file));
  expect(items.length).toBeGreaterThan(20);
  for (const { file, html } of items) {
    const twin = attribute(html, /<link rel="alternate" type="text\/markdown" href="([^"]*)"/) ?? '';
    expect(twin.slice(1), file).toBe(file.replace(/html$/, 'md'));
    expect(read(twin)).toContain(`\ncanonical: ${canonicalOf(html)}\n`);
  }
  const transcripts = files.filter((file) => file.endsWith('.vtt'));
  for (const file of transcripts) expect(files).toContain(file.replace(/vtt$/, 'md'));
  const others = pages.filter((page) => !items.includes(page));
  expect(others.filter(({ html }) => html.includes('text/markdown'))).toEqual([]);
});

test('llms.txt leads to files that are there', () => {
  const addresses = [...read('llms.txt').matchAll(/\]\((https:[^)]+)\)/g)].map(
    ([, address = '']) => new URL(address),
  );
  const own = addresses.filter(({ host }) => host === new URL(canonicalOf(read('index.html')) ?? '').host);
  expect(own.length).toBeGreaterThan(30);
  for (const { pathname } of own) {
    expect(
      existsSync(join(dist, pathname.endsWith('/') ? `${pathname}index.html` : pathname)),
      pathname,
    ).toBe(true);
  }
});

test('every page names a manifest in its language, whose icons are there', () => {
  for (const { file, html } of pages) {
    const path = attribute(html, /<link rel="manifest" href="([^"]*)"/);
    if (html.includes('http-equiv="refresh"') || file.startsWith('embed/')) continue;
    const manifest = JSON.parse(read(path ?? ''));
    expect(manifest.lang, file).toBe(attribute(html, /<html lang="([^"]*)"/));
    for (const { src } of manifest.icons)
      expect(existsSync(join(dist, dirname(src), src.slice(1))), src).toBe(true);
  }
});

test('every page holds its structured data whole, in one script', () => {
  for (const { file, html } of pages) {
    const scripts = [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)];
    const wanted = html.includes('content="noindex"') ? 0 : 1;
    expect(scripts, file).toHaveLength(wanted);
    for (const [, text = ''] of scripts) expect(JSON.parse(text)['@graph'].length, file).toBeGreaterThan(0);
  }
});
