import jsQR from 'jsqr';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type SiteServer, serveSite } from '#files/server.ts';
import { launchBrowser } from '../browser.ts';
import { dist } from './built-site.ts';

const paths = ['/subscribe/', '/nb/subscribe/', '/nl/subscribe/', '/en/subscribe/'];

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
  await open({ permissions: ['clipboard-read', 'clipboard-write'] });
});
afterEach(async () => {
  await context.close();
  expect(foreign, 'requests to other servers').toEqual([]);
});

/** A fresh visitor with a page of their own; notes every request that leaves our server. */
async function open(options: BrowserContextOptions): Promise<void> {
  foreign = [];
  context = await browser.newContext({ baseURL: server.url, ...options });
  page = await context.newPage();
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url)) foreign.push(request.url());
  });
}

describe.each(paths)('on %s', (path) => {
  test.each(['light', 'dark'] as const)(
    'the QR code in %s holds the address beside it',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      const address = await page.locator('.feed-address textarea').inputValue();
      const picture = await page.locator('svg.qr').screenshot();
      const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
      expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(address);
      expect(await page.getByRole('img', { name: address }).count()).toBe(1);
    },
  );

  test('every copy button puts its address on the clipboard and says so', async () => {
    await page.goto(path);
    const buttons = await page.locator('button.copy').all();
    expect(buttons.length).toBeGreaterThan(8);
    for (const button of buttons) {
      const source = page.locator(`[id="${await button.getAttribute('data-copies')}"]`);
      await button.click();
      const status = button.locator('xpath=../*[@role="status"]');
      await expect.poll(() => status.textContent()).toBe(await status.getAttribute('data-copied'));
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await source.textContent());
    }
  });
});

test('the addresses are those of feeds that this site serves', async () => {
  await page.goto('/subscribe/');
  const addresses = [
    await page.locator('.feed-address textarea').inputValue(),
    ...(await page.locator('.blog-feed dd a').allTextContents()),
  ];
  for (const address of addresses) {
    const { pathname } = new URL(address);
    expect((await page.request.get(pathname)).headers()['content-type'], pathname).toMatch(/xml|json/);
  }
});

test('where the clipboard is closed the address is selected instead', async () => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto('/subscribe/');
  const field = page.locator('.feed-address textarea');
  await page.locator('.feed-address button.copy').click();
  await expect
    .poll(() => field.evaluate((element) => [element instanceof HTMLTextAreaElement && element.selectionEnd]))
    .toEqual([(await field.inputValue()).length]);
});

test('without JavaScript the address can be read and selected, and no button promises more', async () => {
  await context.close();
  await open({ javaScriptEnabled: false });
  await page.goto('/subscribe/');
  expect(await page.locator('button.copy:visible').count()).toBe(0);
  const field = page.locator('.feed-address textarea');
  expect(await field.isVisible()).toBe(true);
  expect(await field.isEditable()).toBe(false);
  expect(await page.locator('svg.qr').isVisible()).toBe(true);
});

test('the script that copies is loaded on this page alone', async () => {
  const scripts = async (path: string) => {
    await page.goto(path);
    return page.locator('script[src]').evaluateAll((all) => all.map((script) => script.getAttribute('src')));
  };
  const elsewhere = await scripts('/');
  expect((await scripts('/subscribe/')).filter((script) => !elsewhere.includes(script))).toHaveLength(1);
});

test.each([320, 390, 768])('nothing is wider than a screen of %i pixels', async (width) => {
  await page.setViewportSize({ width, height: 800 });
  await page.goto('/subscribe/');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});
