import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordsOf } from '#i18n/words.ts';
import { auditPage } from './audit.ts';
import { findOverflow, setLetterSize } from './overflow.ts';
import { findSmallTargets } from './targets.ts';
import { openSite, type Visitors } from './visitors.ts';

const path = '/episodes/67-politik-paa-linkedin/';
const { phone: words, subscribe } = wordsOf('da');

let site: Visitors;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const dialog = (page: Page) => page.getByRole('dialog', { name: words.open });

async function open(page: Page): Promise<void> {
  await page.getByRole('button', { name: words.open }).click();
  await dialog(page).waitFor();
}

/** What the code in the dialog says to a camera. */
async function decode(page: Page): Promise<string | undefined> {
  const picture = await dialog(page).locator('svg').screenshot();
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

/** Plays, goes to a second, and stays there. */
async function hearTo(page: Page, seconds: number): Promise<void> {
  const audio = page.locator('#player-bar audio');
  if ((await audio.count()) === 0) await page.locator('main .player-press').first().click();
  await page.waitForFunction(
    () => (document.querySelector<HTMLAudioElement>('#player-bar audio')?.currentTime ?? 0) > 0.2,
  );
  await audio.evaluate(async (sound: HTMLAudioElement, to) => {
    sound.pause();
    const arrived = new Promise((done) => sound.addEventListener('seeked', done, { once: true }));
    sound.currentTime = to;
    await arrived;
  }, seconds);
}

describe.each(['light', 'dark'] as const)('continuing on the phone, in %s', (colorScheme) => {
  test('is a code with the episode at the second that is heard, drawn anew at each press', async () => {
    await site.visit({ colorScheme }, async (page) => {
      await page.goto(path);
      for (const second of [64, 12]) {
        await hearTo(page, second + 0.4);
        await open(page);
        const address = new URL(`${path}#t=${second}`, site.url).href;
        expect(await decode(page)).toBe(address);
        expect(await dialog(page).getByLabel(words.address).inputValue()).toBe(address);
        expect(await dialog(page).getByRole('img', { name: address }).count()).toBe(1);
        expect(await dialog(page).textContent()).toContain(second === 64 ? '1:04' : '0:12');
        await page.keyboard.press('Escape');
        await expect.poll(() => dialog(page).count()).toBe(0);
      }
    });
  });
});

test('the address opens the episode at that second on another device', async () => {
  const address = await site.visit({}, async (page) => {
    await page.goto(path);
    await hearTo(page, 40.2);
    await open(page);
    return decode(page);
  });
  await site.visit({}, async (page) => {
    await page.goto(address ?? '');
    await page.locator('main .player-press').first().click();
    await page.waitForFunction(
      () => (document.querySelector<HTMLAudioElement>('#player-bar audio')?.currentTime ?? 0) >= 40,
    );
  });
});

test('an episode that was not begun is opened from its beginning, one that was left from there', async () => {
  await site.visit({}, async (page) => {
    await page.goto(path);
    await open(page);
    expect(await decode(page)).toBe(new URL(path, site.url).href);
    await page.keyboard.press('Escape');
    await hearTo(page, 50);
    await page.locator('#player-bar audio').evaluate((audio: HTMLAudioElement) => audio.play());
    await page.reload();
    await open(page);
    const [, second] = /#t=(\d+)$/.exec((await decode(page)) ?? '') ?? [];
    expect(Number(second)).toBeGreaterThanOrEqual(44);
    expect(Number(second)).toBeLessThanOrEqual(52);
  });
});

test('the address can be copied, and the dialog gives the focus back', async () => {
  await site.visit({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    await page.goto(path);
    await page.getByRole('button', { name: words.open }).focus();
    await page.keyboard.press('Enter');
    await dialog(page).getByRole('button', { name: subscribe.copy }).click();
    await expect.poll(() => dialog(page).getByRole('status').textContent()).toBe(subscribe.copied);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(new URL(path, site.url).href);
    await dialog(page).getByRole('button', { name: words.close }).press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(words.open);
  });
});

test('what draws the code is fetched when it is asked for, and nothing leaves the site', async () => {
  await site.visit({}, async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(path, { waitUntil: 'networkidle' });
    const before = asked.length;
    await open(page);
    expect(asked.slice(before).some((url) => /phone-dialog/.test(url))).toBe(true);
    expect(asked.slice(0, before).some((url) => /phone-dialog/.test(url))).toBe(false);
    expect(asked.filter((url) => !url.startsWith(site.url))).toEqual([]);
  });
});

test('where the code cannot be fetched, one is told so', async () => {
  await site.visit({}, async (page) => {
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.context().setOffline(true);
    await page.getByRole('button', { name: words.open }).click();
    await page.locator('hear-on-phone').getByText(words.failed).waitFor();
  });
});

test('without JavaScript nobody is promised a code', async () => {
  await site.visit({ javaScriptEnabled: false }, async (page) => {
    await page.goto(path);
    expect(await page.locator('hear-on-phone').isVisible()).toBe(false);
  });
});

test.each([
  { width: 320, letters: 16 },
  { width: 390, letters: 32 },
  { width: 1280, letters: 16 },
])(
  'the dialog can be used by everybody at $width pixels with letters of $letters',
  async ({ width, letters }) => {
    await site.visit({ viewport: { width, height: 844 }, reducedMotion: 'reduce' }, async (page) => {
      await page.goto(path);
      await setLetterSize(page, letters);
      await open(page);
      expect(await auditPage(page)).toEqual({ byDay: [], byNight: [] });
      expect(await findOverflow(page)).toEqual([]);
      await page.setViewportSize({ width, height: 1600 });
      // What lies behind an open dialog cannot be hit.
      expect((await findSmallTargets(page)).filter((line) => /Luk|Kopi/.test(line))).toEqual([]);
    });
  },
);
