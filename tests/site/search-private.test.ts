import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordsOf } from '#i18n/words.ts';
import { answered, field, find, hits, openDialog } from './searching.ts';
import { openSite, type Visitors } from './visitors.ts';

const patient = { timeout: 10_000 };

let site: Visitors;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Every address that a page asks for from now on. */
function noteRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  return asked;
}

test.each(['/search/', '/blog/'])(
  'nothing of the search is fetched on %s before one wants to search',
  (path) =>
    site.visit({}, async (page) => {
      const first = noteRequests(page);
      await page.goto(path, { waitUntil: 'networkidle' });
      await page.mouse.move(200, 300);
      expect(first.filter((url) => /pagefind|finder|engine|search-dialog|\/search\/./.test(url))).toEqual([]);
      const later = noteRequests(page);
      if (path === '/search/') await field(page).focus();
      else await openDialog(page);
      await expect.poll(() => later.some((url) => /finder/.test(url)), patient).toBe(true);
    }),
);

test('nothing about a question leaves the browser', () =>
  site.visit({}, async (page) => {
    const asked = noteRequests(page);
    await page.goto('/search/#q=kvalificeret');
    await answered(page);
    await find(page, 'spejlbillede');
    await page.keyboard.press('Enter');
    await find(page, 'spejlbillde xyzzyqwvut');
    await page.reload();
    await answered(page);
    await page.goto('/blog/');
    await openDialog(page);
    await find(page, 'middagsselskab');
    await hits(page).locator('.hit-title a').first().click();
    await page.waitForURL((url) => url.pathname !== '/blog/');
    expect(asked.filter((url) => !url.startsWith(site.url))).toEqual([]);
    expect(asked.filter((url) => new URL(url).search !== '')).toEqual([]);
    const telling = /kvalificeret|spejlbill|xyzzy|middagsselskab/i;
    expect(asked.filter((url) => telling.test(decodeURIComponent(url.split('#')[0] ?? '')))).toEqual([]);
  }));

test('what is loaded answers without network', () =>
  site.visit({}, async (page) => {
    await page.goto('/search/');
    await find(page, 'linkedin');
    const before = await page.locator('.search-count').textContent();
    await find(page, 'kommentar');
    await page.context().setOffline(true);
    await find(page, 'linkedin');
    expect(await page.locator('.search-count').textContent()).toBe(before);
    expect(await hits(page).count()).toBeGreaterThan(0);
  }));

test('who is offline from the beginning is told, and has the list', () =>
  site.visit({}, async (page) => {
    await page.goto('/search/');
    await page.route('**/search/version.json', (route) => route.abort());
    await page.route('**/engine.*', (route) => route.abort());
    await field(page).fill('linkedin');
    await page.getByText(wordsOf('da').search.failed).first().waitFor();
    expect(await page.locator('.browse a').first().isVisible()).toBe(true);
    await page.unrouteAll();
    await find(page, 'linkedin');
    await expect.poll(() => hits(page).count(), patient).toBeGreaterThan(0);
  }));

describe.each(['', '/nb', '/nl', '/en'])('without JavaScript %s/search/', (language) => {
  test('is an index of everything by year, topic and person', () =>
    site.visit({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${language}/search/`);
      expect(await page.locator('site-search').isVisible()).toBe(false);
      expect(await page.locator('noscript .foreign').isVisible()).toBe(true);
      for (const address of [
        '/episodes/67-politik-paa-linkedin/',
        '/blog/den-gode-kommentar/',
        '/nl/blog/linkedin-in-de-thuiswerkmaanden/',
        `${language}/tags/linkedin/`,
        '/people/rikke-damgaard/',
      ]) {
        const link = page.locator(`.browse a[href$="${address}"]`).first();
        expect(await link.isVisible(), address).toBe(true);
      }
      expect(await page.locator('.browse .year h3').count()).toBeGreaterThan(3);
    }));
});
