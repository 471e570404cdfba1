import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type SiteServer, serveSite } from '#files/server.ts';
import { launchBrowser } from '../browser.ts';
import { dist } from './built-site.ts';

const episode = '/episodes/67-politik-paa-linkedin/';

let server: SiteServer;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  server = await serveSite(dist, 0);
  browser = await launchBrowser();
});
afterEach(async () => context.close());
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function visit(address: string, options = {}): Promise<Page> {
  context = await browser.newContext({ baseURL: server.url, ...options });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

const sound = (page: Page) =>
  page.locator('.player audio').evaluate((audio: HTMLAudioElement) => ({
    time: audio.currentTime,
    silent: audio.paused,
  }));
const playing = (page: Page, from: number) =>
  page.waitForFunction((start) => {
    const audio = document.querySelector<HTMLAudioElement>('.player audio');
    return audio !== null && !audio.paused && audio.currentTime > start;
  }, from);

describe('an address with a time', () => {
  test.each([
    ['#t=64', 64],
    ['#t=1:04', 64],
    ['#t=npt:0:31.5,40', 31.5],
  ])('%s sets the player and does not play', async (fragment, time) => {
    const page = await visit(`${episode}${fragment}`);
    await page.waitForFunction(
      () => (document.querySelector<HTMLAudioElement>('.player audio')?.readyState ?? 0) > 0,
    );
    await page.waitForTimeout(300);
    expect(await sound(page)).toEqual({ time, silent: true });
    await page.locator('.player audio').focus();
    await page.keyboard.press('Space');
    await playing(page, time);
  });

  test.each(['#t=', '#t=nu', '#transcript', '#t-13.88'])('%s leaves the player alone', async (fragment) => {
    const page = await visit(`${episode}${fragment}`);
    expect(await sound(page)).toEqual({ time: 0, silent: true });
    expect(await page.locator('.player audio').getAttribute('preload')).toBe('none');
  });
});

describe('a link to a time', () => {
  test('of a chapter plays from there and stays on the page', async () => {
    const page = await visit(episode);
    const link = page.locator('.chapters a.time').nth(2);
    const time = Number(/#t=([\d.]+)/.exec((await link.getAttribute('href')) ?? '')?.[1]);
    await link.click();
    await playing(page, time);
    expect((await sound(page)).time).toBeLessThan(time + 5);
    expect(new URL(page.url()).pathname).toBe(episode);
  });

  test('in an article plays in the player that is there', async () => {
    const page = await visit('/blog/den-gode-kommentar/');
    await page.locator('.prose a.listen').first().click();
    await playing(page, 44);
    expect(new URL(page.url()).pathname).toBe('/blog/den-gode-kommentar/');
  });

  test('of another episode leads there', async () => {
    const page = await visit('/blog/den-gode-kommentar/');
    await page
      .locator('.prose a.listen')
      .first()
      .evaluate((link: HTMLAnchorElement, there) => {
        link.href = `${there}#t=31`;
      }, episode);
    await page.locator('.prose a.listen').first().click();
    await page.waitForURL(`**${episode}#t=31`);
    expect((await sound(page)).silent).toBe(true);
  });

  test('opens the sound itself at that time without JavaScript', async () => {
    const page = await visit(episode, { javaScriptEnabled: false });
    await page.locator('.chapters a.time').nth(2).click();
    await page.waitForURL(/\.mp3#t=[\d.]+$/);
  });
});
