import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SiteServer } from '#files/server.ts';
import { dist } from './built-site.ts';
import { watchFirstView } from './first-view.ts';
import { findOverflowAtAnySize } from './overflow.ts';
import { weighPage } from './page-weight.ts';
import { serveSlowly } from './slow-server.ts';
import { everyTemplate, templates } from './templates.ts';
import { arrive, openSite, type Visitors } from './visitors.ts';

let site: Visitors;
let slow: SiteServer;
beforeAll(async () => {
  site = await openSite();
  slow = await serveSlowly(site.url);
});
afterAll(async () => {
  await slow.close();
  await site.close();
});

const narrow = { width: 390, height: 844 };
const wide = { width: 1280, height: 900 };
const kB = 1000;

/** What the first view may ask for besides its pictures: the sign in the tab is one of the others. */
const needed = ['document', 'stylesheet', 'font', 'script', 'image', 'other'];

test.each(['front page', 'episode', 'article with charts', 'article with figures'] as const)(
  '%s weighs little, in one stylesheet, and asks for nothing but what it shows',
  async (name) => {
    const { weight, typefaces } = await site.visit({ viewport: wide }, async (page) => ({
      weight: await weighPage(page, templates[name]),
      typefaces: await page.evaluate(() =>
        [...document.fonts]
          .filter(({ family, status }) => status === 'loaded' && !family.includes('Fallback'))
          .map(({ family, style }) => `${family} ${style}`),
      ),
    }));
    const of = (type: string) => weight.requests.filter((request) => request.type === type);
    expect(weight.total).toBeLessThanOrEqual(60 * kB);
    expect(weight.scripts).toBeLessThanOrEqual(15 * kB);
    expect(weight.fonts).toBeLessThanOrEqual(40 * kB);
    expect(of('document').length).toBe(1);
    expect(of('stylesheet').length).toBeLessThanOrEqual(1);
    expect(of('font').length, typefaces.join(', ')).toBe(typefaces.length);
    expect(of('other').map(({ path }) => path)).toEqual(['/favicon.svg']);
    expect(weight.requests.filter(({ type }) => !needed.includes(type))).toEqual([]);
    expect(weight.requests.filter(({ path }) => /\/search\/|finder|engine/.test(path))).toEqual([]);
  },
);

test.each(everyTemplate.filter(([, path]) => !path.includes('#')))(
  'nothing moves or complains while %s comes in pieces, and no picture is fetched before its turn',
  async (_, path) => {
    const [small, large] = await Promise.all(
      [narrow, wide].map((viewport) =>
        site.visit({ viewport, baseURL: slow.url }, (page) => watchFirstView(page, path)),
      ),
    );
    expect(small?.shifts).toEqual([]);
    expect(large?.shifts).toEqual([]);
    expect([small?.complaints, large?.complaints]).toEqual([[], []]);
    expect(small?.early.filter((picture) => large?.early.includes(picture))).toEqual([]);
  },
);

test.each(everyTemplate)('%s fits 320 pixels, and letters of twice the size', async (_, path) => {
  const found = await site.visit({}, async (page) => {
    await arrive(page, path);
    return findOverflowAtAnySize(page);
  });
  expect(found).toEqual([]);
});

test('every picture of every page has its size, a description, and a form that packs well', () => {
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  const wrong = pages.flatMap((page) => {
    const html = readFileSync(join(dist, page), 'utf8');
    const packed = [...html.matchAll(/<picture\b.*?<\/picture>/gs)]
      .map(([picture]) => picture)
      .filter((picture) => /<source[^>]+type="image\/(?:avif|webp)"/.test(picture));
    return [...html.matchAll(/<img\b[^>]*>/g)]
      .map(([picture]) => picture)
      .filter(
        (picture) =>
          !/ alt[= >]/.test(picture) ||
          !/ width="\d+"/.test(picture) ||
          !/ height="\d+"/.test(picture) ||
          !(
            / src="[^"]+\.(?:svg|avif|webp)"/.test(picture) || packed.some((whole) => whole.includes(picture))
          ),
      )
      .map((picture) => `${page}: ${picture}`);
  });
  expect(wrong).toEqual([]);
});
