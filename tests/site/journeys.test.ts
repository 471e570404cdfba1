import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type SiteServer, serveSite } from '#files/server.ts';
import { launchBrowser } from '../browser.ts';
import { dist } from './built-site.ts';
import { hearPast } from './listening.ts';
import { find, hits } from './searching.ts';

let server: SiteServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let foreign: string[];

beforeAll(async () => {
  server = await serveSite(dist, 0);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

beforeEach(async () => {
  await open({ javaScriptEnabled: true });
});
afterEach(async () => {
  await context.close();
  expect(foreign, 'requests to other servers').toEqual([]);
});

/** A fresh visitor with a page of their own; notes every request that leaves our server. */
async function open(options: { javaScriptEnabled: boolean }): Promise<void> {
  context = await browser.newContext({ baseURL: server.url, ...options });
  page = await context.newPage();
  foreign = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url) && !request.url().startsWith('data:'))
      foreign.push(request.url());
  });
}

/** Presses play as a person with a keyboard does, and waits until the sound has really moved on. */
async function listen(): Promise<void> {
  await page.locator('main .player-press').first().focus();
  await page.keyboard.press('Space');
  await hearPast(page, 1);
}

test('a listener goes from the front page to an episode, hears it, and reads along', async () => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Afsnit 67: Politik på LinkedIn' }).first().click();
  await page.waitForURL('**/episodes/67-politik-paa-linkedin/');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Politik på LinkedIn');
  await listen();
  expect(await page.locator('#content').textContent()).toContain('second screen');
});

test('an M4A episode can be heard as well', async () => {
  await page.goto('/episodes/61-profilen-er-din-butiksrude/');
  await listen();
});

test('a reader goes from the blog to an article and on to the episode in which it can be heard', async () => {
  await page.goto('/blog/');
  await page.locator('main').getByRole('link', { name: 'Den gode kommentar' }).first().click();
  await page.waitForURL('**/blog/den-gode-kommentar/');
  await page.locator('main a[href^="/episodes/69-den-gode-kommentar/"]').first().click();
  await page.waitForURL('**/episodes/69-den-gode-kommentar/**');
  await page.locator('main a[href="/blog/den-gode-kommentar/"]').first().click();
  await page.waitForURL('**/blog/den-gode-kommentar/');
});

describe.each([
  { language: 'nb', article: 'profilen-er-din-kundene-er-bedriftens', word: 'arbeidsavtalen' },
  { language: 'nl', article: 'eerst-luisteren-dan-verkopen', word: 'luisteren' },
  { language: 'en', article: 'people-listen-to-people', word: 'logo' },
])('in $language', ({ language, article, word }) => {
  test('one reads an article, hears a Danish episode that says so, and searches', async () => {
    await page.goto(`/${language}/`);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await page.locator(`main a[href="/${language}/blog/${article}/"]`).first().click();
    await page.waitForURL(`**/${language}/blog/${article}/`);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);

    await page.goto(`/${language}/episodes/`);
    expect(await page.locator('main [lang="da"]').count()).toBeGreaterThan(0);
    await page.locator('main a[href="/episodes/67-politik-paa-linkedin/"]').first().click();
    await page.waitForURL('**/episodes/67-politik-paa-linkedin/');
    await listen();

    await search(`/${language}/search/`, word);
    await hits(page).locator(`a[href^="/${language}/blog/${article}/"]`).first().click();
    await page.waitForURL(`**/${language}/blog/${article}/**`);
  });
});

/** Types a word into the search page and waits for its results. */
async function search(address: string, word: string): Promise<void> {
  await page.goto(address);
  await find(page, word);
  await hits(page).first().waitFor();
}

test.each([
  ['spejlbillede', '/episodes/67-politik-paa-linkedin/'],
  ['dørmåtten', '/episodes/62-den-foerste-besked/'],
  ['middagsselskab', '/episodes/69-den-gode-kommentar/'],
])('the search finds by "%s", a word that is only spoken, the episode %s', async (word, address) => {
  await search('/search/', word);
  await hits(page).getByRole('link').first().click();
  await page.waitForURL(`**${address}**`);
});

describe('without JavaScript', () => {
  beforeEach(async () => {
    await context.close();
    await open({ javaScriptEnabled: false });
  });

  test('an episode has a native player, a download, its chapters and its transcript', async () => {
    await page.goto('/');
    await page.locator('main a[href="/episodes/67-politik-paa-linkedin/"]').first().click();
    await page.waitForURL('**/episodes/67-politik-paa-linkedin/');
    expect(await page.locator('audio[controls][preload="none"]').count()).toBe(1);
    expect(await page.locator('a[download]').count()).toBeGreaterThan(0);
    expect(await page.locator('a[href*="#t="]').count()).toBeGreaterThan(3);
    expect(await page.getByText('second screen').first().isVisible()).toBe(true);
  });

  test.each(['/', '/nb/', '/nl/', '/en/'])(
    'one walks from %s to the blog, an article and back',
    async (home) => {
      await page.goto(home);
      await page.locator(`header a[href="${home}blog/"]`).click();
      await page.waitForURL(`**${home}blog/`);
      const article = page.locator(`main a[href^="${home}blog/"]`).first();
      const target = await article.getAttribute('href');
      await article.click();
      await page.waitForURL(`**${target}`);
      await page.locator(`main a[href="${home}blog/"]`).first().click();
      await page.waitForURL(`**${home}blog/`);
    },
  );
});
