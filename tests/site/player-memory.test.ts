import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { wordsOf } from '#i18n/words.ts';
import { episode, hearNothing, hearPast, openMore, pressPlay, sounding, wind } from './listening.ts';
import { lengthenSounds } from './long-sound.ts';
import { openSite, type Visitors } from './visitors.ts';

const { player: words } = wordsOf('da');
const id = 'radio/67-politik-paa-linkedin';

let site: Visitors;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  context = await site.browser.newContext({ baseURL: site.url });
  page = await context.newPage();
});
afterEach(() => context.close());

const kept = (on: Page): Promise<{ at: number; played: boolean } | undefined> =>
  on.evaluate((name) => JSON.parse(localStorage.getItem('player-memory') ?? '{}')[name], id);

describe('the player remembers', () => {
  test('where one was, also when the tab is killed: at most five seconds are lost', async () => {
    await lengthenSounds(page, 300);
    await page.goto(episode);
    await pressPlay(page);
    await wind(page, 100);
    await page.waitForFunction((name) => {
      const memory = JSON.parse(localStorage.getItem('player-memory') ?? '{}');
      return (memory[name]?.at ?? 0) > 100;
    }, id);
    const { time = 0 } = (await sounding(page)) ?? {};
    const crashed = page.waitForEvent('crash');
    void page.goto('chrome://crash').catch(() => undefined);
    await crashed;

    const next = await context.newPage();
    await lengthenSounds(next, 300);
    await next.goto(episode);
    const { at = 0 } = (await kept(next)) ?? {};
    // The browser tells the time about four times a second, and only then it can be written.
    expect(time - at).toBeLessThan(5.3);
    await pressPlay(next);
    const resumed = (await sounding(next))?.time ?? 0;
    expect(resumed).toBeGreaterThanOrEqual(at - 5);
    expect(resumed).toBeLessThan(at);
  });

  test('the second at which one leaves the page', async () => {
    await page.goto(episode);
    await pressPlay(page);
    await wind(page, 42);
    await hearPast(page, 42.3);
    const { time = 0 } = (await sounding(page)) ?? {};
    await page.goto('about:blank');
    await page.goto('/om/');
    expect((await kept(page))?.at).toBeGreaterThanOrEqual(time);
  });

  test('and tells on the lists and the dial what was begun and what was heard', async () => {
    await page.goto(episode);
    await pressPlay(page);
    await wind(page, 40);
    await hearPast(page, 40.2);
    await page.goto('/episodes/');
    const row = page.locator('.episode-row', { hasText: 'Politik på LinkedIn' });
    await row.getByText('tilbage').waitFor();
    await page.goto(episode);
    await page.locator('.dial [data-heard="begun"]').waitFor();
    await pressPlay(page);
    await wind(page, 87.5);
    await hearNothing(page);
    await page.locator('.stations a[href="/episodes/"]').click();
    await row.getByText(words.heard).waitFor();
    await page.goto('/episodes/68-hvem-ejer-kontakterne/');
    await page
      .getByRole('link', { name: new RegExp(`Politik på LinkedIn \\(${words.heard}\\)`) })
      .first()
      .waitFor();
  });

  test('the speed and what is to be heard next', async () => {
    await page.goto('/episodes/');
    await page.locator('.row-player .player-queue').nth(2).click();
    await page.locator('.row-player .player-press').nth(0).click();
    await page.locator('.bar').waitFor();
    await page.getByRole('combobox', { name: words.speed }).selectOption('1.5');
    await page.goto('/episodes/');
    const inQueue = (is: boolean) =>
      page.locator('.row-player').nth(2).locator(`.player-queue[aria-pressed="${is}"]`).waitFor();
    await inQueue(true);
    const next = await page.locator('.episode-row h3').nth(2).textContent();
    await page.locator('.row-player .player-press').nth(0).click();
    await hearPast(page, 0);
    expect((await sounding(page))?.rate).toBe(1.5);
    await page.evaluate(() => {
      const audio = document.querySelector<HTMLAudioElement>('#player-bar audio');
      if (audio) audio.currentTime = audio.duration - 0.5;
    });
    await page.locator('.bar-title', { hasText: next?.split(': ')[1]?.trim() ?? 'none' }).waitFor();
    await hearPast(page, 0);
    await inQueue(false);
  });

  test('nothing when the switch is off, and forgets everything at a press', async () => {
    await page.goto(episode);
    await pressPlay(page);
    await openMore(page);
    await page.getByRole('checkbox', { name: words.remember }).uncheck();
    await wind(page, 42);
    await hearPast(page, 42.2);
    await page.goto('/om/');
    expect(await kept(page)).toBeUndefined();
    await page.goto(episode);
    await pressPlay(page);
    expect((await sounding(page))?.time).toBeLessThan(5);
    await openMore(page);
    await page.getByRole('checkbox', { name: words.remember }).check();
    await page.locator('.bar').getByRole('button', { name: words.clear }).click();
    await page
      .locator('#player-bar')
      .getByRole('status')
      .getByText(words.cleared)
      .waitFor({ state: 'attached' });
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('player-'))),
    ).toEqual([]);
  });

  test('nothing, without an error, in a browser that keeps nothing', async () => {
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(episode);
    await pressPlay(page);
    await hearPast(page, 0.5);
    expect(errors).toEqual([]);
  });
});

test('a second tab that plays silences the first', async () => {
  await page.goto(episode);
  await pressPlay(page);
  const second = await context.newPage();
  await second.goto('/episodes/70-uden-gaest/');
  await pressPlay(second);
  await hearNothing(page);
  await hearPast(second, 0.3);
  await page.locator('.bar-press').click();
  await hearNothing(second);
});
