import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SiteServer, serveSite } from '#files/server.ts';
import { longEpisode } from '../../scripts/bench/long-episode.ts';
import { launchBrowser } from '../browser.ts';
import { buildLongSite } from './long-site.ts';
import { weighPage } from './page-weight.ts';

const kB = 1000;

let root: string;
let server: SiteServer;
let browser: Browser;
beforeAll(async () => {
  root = await buildLongSite();
  server = await serveSite(join(root, 'dist'), 0);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(root, { recursive: true });
});

test('the page of a two-hour transcript weighs 75 kB at most, and only what is near is laid out', async () => {
  const page = await browser.newPage({ baseURL: server.url });
  const { html } = await weighPage(page, longEpisode.path);
  expect(await page.locator('.transcript p').count()).toBe(1200);
  expect(html).toBeLessThanOrEqual(75 * kB);
  const laidOut = () =>
    page
      .locator('.transcript p')
      .evaluateAll((segments) =>
        segments.map((each) => each.firstElementChild?.checkVisibility({ contentVisibilityAuto: true })),
      );
  expect((await laidOut()).filter((isLaidOut) => isLaidOut).length).toBeLessThan(60);
  await page.locator('.transcript p').nth(600).scrollIntoViewIfNeeded();
  await page.waitForFunction(
    () =>
      document
        .querySelectorAll('.transcript p')[600]
        ?.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) === true,
  );
  expect((await laidOut()).filter((isLaidOut) => isLaidOut).length).toBeLessThan(120);
  await page.close();
});

test('a passage an hour in is found from its link, and words from the field, and both come into view', async () => {
  const page = await browser.newPage({ baseURL: server.url, viewport: { width: 390, height: 844 } });
  await page.goto(`${longEpisode.path}#t=5000,5010`);
  await page.waitForFunction(() => {
    const box = document.querySelector('.transcript .linked')?.getBoundingClientRect();
    return box !== undefined && box.top > 0 && box.bottom < innerHeight;
  });
  const [word = ''] =
    /\p{L}{5,}/u.exec((await page.locator('.transcript p').last().textContent()) ?? '') ?? [];
  await page.locator('.tool.find').click();
  await page.keyboard.type(word);
  await page.keyboard.press('Shift+Enter');
  await page.waitForFunction(() => {
    const [range] = [...(CSS.highlights.get('found-now') ?? [])];
    const box = range instanceof Range ? range.getBoundingClientRect() : undefined;
    return box !== undefined && box.top > 0 && box.bottom < innerHeight;
  });
  await page.close();
});
