import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type SiteServer, serveSite } from '#files/server.ts';
import { wordsOf } from '#i18n/words.ts';
import { themeColours } from '#styles/theme-colours.ts';
import { launchBrowser } from '../browser.ts';
import { dist } from './built-site.ts';

type Scheme = 'light' | 'dark';
type Visit = { colorScheme: Scheme; javaScriptEnabled?: boolean };

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

/** A visitor whose system likes one of the two schemes, on the overview of the blog. */
async function visit(options: Visit): Promise<Page> {
  context = await browser.newContext({ baseURL: server.url, ...options });
  const page = await context.newPage();
  await page.goto('/blog/');
  return page;
}

const ground = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g)?.map(Number));
const colour = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
const choice = (page: Page) => page.getByRole('combobox', { name: wordsOf('da').theme.label });
/** The colours that a browser may give its own surface, of the tags whose condition holds. */
const surfaces = (page: Page) =>
  page
    .locator('meta[name=theme-color]')
    .evaluateAll((all: HTMLMetaElement[]) =>
      all.filter(({ media }) => matchMedia(media).matches).map(({ content }) => content),
    );

describe.each<[Scheme, Scheme]>([
  ['light', 'dark'],
  ['dark', 'light'],
])('with a system that likes it %s', (system, other) => {
  test('the site follows the system', async () => {
    const page = await visit({ colorScheme: system });
    expect(await ground(page)).toEqual(colour(themeColours[system]));
    expect(await surfaces(page)).toEqual([themeColours[system]]);
  });

  test('it does so without JavaScript, and offers no choice that would do nothing', async () => {
    const page = await visit({ colorScheme: system, javaScriptEnabled: false });
    expect(await choice(page).isVisible()).toBe(false);
    const corner = await page.screenshot({ clip: { x: 2, y: 400, width: 1, height: 1 } });
    expect(await firstPixel(corner)).toEqual(colour(themeColours[system]));
  });

  test(`one chooses it ${other}, and it stays so on the next page and after a reload`, async () => {
    const page = await visit({ colorScheme: system });
    await choice(page).selectOption(other);
    expect(await ground(page)).toEqual(colour(themeColours[other]));
    expect(await surfaces(page)).toEqual([themeColours[other]]);
    await page.goto('/tags/');
    expect(await ground(page)).toEqual(colour(themeColours[other]));
    await page.reload();
    expect(await choice(page).inputValue()).toBe(other);
    expect(await surfaces(page)).toEqual([themeColours[other]]);
    await choice(page).selectOption('system');
    expect(await ground(page)).toEqual(colour(themeColours[system]));
  });

  test(`what was chosen ${other} is painted so from the first frame on`, async () => {
    const page = await visit({ colorScheme: system });
    await choice(page).selectOption(other);
    await page.screenshot();
    const frames = await framesWhile(page, () => page.reload({ waitUntil: 'load' }));
    expect(frames.length).toBeGreaterThan(0);
    expect(frames.filter((pixel) => pixel.join() !== colour(themeColours[other]).join())).toEqual([]);
  });
});

test('the choice reaches other open pages, and those that one goes back to', async () => {
  const page = await visit({ colorScheme: 'light' });
  await page.goto('/tags/');
  const second = await context.newPage();
  await second.goto('/people/');
  await choice(page).selectOption('dark');
  await second.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
  expect(await choice(second).inputValue()).toBe('dark');
  await page.goBack();
  expect(await ground(page)).toEqual(colour(themeColours.dark));
});

test('the choice is made with the keyboard alone, on a target that a thumb hits', async () => {
  const page = await visit({ colorScheme: 'light' });
  await choice(page).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
  const box = await choice(page).boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
});

test('a reader whose browser keeps nothing gets the system’s theme and no error', async () => {
  context = await browser.newContext({ baseURL: server.url, colorScheme: 'dark' });
  await context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto('/blog/');
  expect(await ground(page)).toEqual(colour(themeColours.dark));
  expect(await choice(page).isVisible()).toBe(false);
  expect(errors).toEqual([]);
});

/** The colour at the left edge of every frame that the browser shows meanwhile. */
async function framesWhile(page: Page, act: () => Promise<unknown>): Promise<number[][]> {
  const session: CDPSession = await context.newCDPSession(page);
  const frames: Buffer[] = [];
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(Buffer.from(data, 'base64'));
    void session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  await act();
  await page.waitForTimeout(300);
  await session.send('Page.stopScreencast');
  return Promise.all(
    frames.map(async (frame) => {
      const { height = 0 } = await sharp(frame).metadata();
      return firstPixel(
        await sharp(frame)
          .extract({ left: 2, top: Math.round(height * 0.6), width: 1, height: 1 })
          .png()
          .toBuffer(),
      );
    }),
  );
}

async function firstPixel(picture: Buffer): Promise<number[]> {
  return [...(await sharp(picture).removeAlpha().raw().toBuffer())].slice(0, 3);
}
