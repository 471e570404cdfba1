import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordsOf } from '#i18n/words.ts';
import { episode, hearNothing, hearPast, sounding, wind } from './listening.ts';
import { field } from './searching.ts';
import { openSite, type Visitors } from './visitors.ts';

const { player: words } = wordsOf('da');

let site: Visitors;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** A listener with a keyboard alone, who has pressed play. */
const listen = (look: (page: Page) => Promise<void>) =>
  site.visit({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    await page.goto(episode);
    await tabTo(page, words.play);
    await page.keyboard.press('Space');
    await page.locator('.bar').waitFor();
    await hearPast(page, 0);
    await look(page);
  });

/** Presses Tab until the focus is on the control whose name begins so. Throws when it is never reached. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let pressed = 0; pressed < 200; pressed++) {
    const [has, all] = await page.evaluate(() => {
      const at = document.activeElement;
      const label =
        at instanceof HTMLInputElement || at instanceof HTMLSelectElement ? at.labels?.[0] : undefined;
      return [
        at?.ariaLabel ?? label?.textContent ?? at?.textContent ?? '',
        at?.closest('.bar') !== null,
      ] as const;
    });
    if (has.trim().startsWith(name) && (all || name === words.play)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches "${name}".`);
}

async function pressOn(page: Page, name: string, key = 'Enter'): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

const timeIs = (page: Page, from: number, to: number) =>
  expect
    .poll(async () => {
      const { time = -1 } = (await sounding(page)) ?? {};
      return time >= from && time < to;
    })
    .toBe(true);

const said = (page: Page, sentence: string) =>
  page.locator('#player-bar').getByRole('status').getByText(sentence).waitFor({ state: 'attached' });

describe('with the keyboard alone one', () => {
  test('pauses, plays, goes back, forward, along the scale and from chapter to chapter', () =>
    listen(async (page) => {
      await pressOn(page, words.position, 'End');
      await page.keyboard.press('Home');
      await timeIs(page, 0, 5);
      await wind(page, 40);
      await page.keyboard.press('ArrowRight');
      await timeIs(page, 45, 50);
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
      await timeIs(page, 35, 42);
      const scale = page.getByRole('slider', { name: words.position });
      expect(await scale.getAttribute('aria-valuetext')).toMatch(/^0:\d\d af 1:28$/);
      await pressOn(page, words.pause);
      await hearNothing(page);
      await page.keyboard.press('Space');
      await hearPast(page, 30);
      await wind(page, 40);
      await pressOn(page, words.forward);
      await timeIs(page, 70, 78);
      await wind(page, 40);
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
      await timeIs(page, 25, 33);
      await pressOn(page, words.more);
      await pressOn(page, words.nextChapter);
      await timeIs(page, 30, 40);
      await said(page, 'Hører politik til her?');
      await wind(page, 60);
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
      await timeIs(page, 54, 60);
      await pressOn(page, '1:10');
      await timeIs(page, 70, 80);
    }));

  test('chooses speed, volume and when to fall silent, shares the second, and reaches the download', () =>
    listen(async (page) => {
      await pressOn(page, words.more);
      await pressOn(page, words.speed, 'ArrowDown');
      await expect.poll(async () => (await sounding(page))?.rate).toBe(1.1);
      await page.keyboard.press('ArrowUp');
      await wind(page, 40);
      await pressOn(page, 'Del fra');
      await said(page, 'Linket fra 0:4');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
        /67-politik-paa-linkedin\/#t=4\d$/,
      );
      await pressOn(page, words.sleep, 'ArrowDown');
      await said(page, 'Lyden toner ud: Om 15 minutter');
      await page.keyboard.press('ArrowUp');
      await said(page, words.sleepUnset);
      await pressOn(page, words.volume, 'ArrowLeft');
      await expect.poll(async () => (await sounding(page))?.volume).toBe(0.95);
      await tabTo(page, words.download);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(/\.mp3$/);
    }));

  test('keeps a queue, the memory, reads the keys, and closes the player', () =>
    listen(async (page) => {
      await page.locator('.stations a[href="/episodes/"]').focus();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/episodes/');
      for (const at of [1, 2]) {
        await page.locator('.row-player .player-queue').nth(at).focus();
        await page.keyboard.press('Enter');
      }
      await pressOn(page, words.more);
      await pressOn(page, words.remove);
      await said(page, 'Taget ud af køen');
      expect(await page.locator('.bar-queue li').count()).toBe(1);
      const next = await page.locator('.bar-queue li > span').textContent();
      await pressOn(page, words.playNow);
      await page.locator('.bar-title', { hasText: next ?? 'none' }).waitFor();
      await page.getByText(words.queueEmpty).waitFor();
      await pressOn(page, words.remember, 'Space');
      expect(await page.getByRole('checkbox', { name: words.remember }).isChecked()).toBe(false);
      await pressOn(page, words.clear);
      await said(page, words.cleared);
      await pressOn(page, words.keys);
      await pressOn(page, words.pageKeys, 'Space');
      await page.keyboard.press('Escape');
      expect(await page.locator('.bar-panel').isVisible()).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe(words.more);
      await pressOn(page, words.close);
      expect(await page.locator('.bar').isVisible()).toBe(false);
      await hearNothing(page);
    }));
});

describe('the keys of the player', () => {
  test('work while the focus is in it, and not in the page around it', () =>
    listen(async (page) => {
      await page.locator('.bar-press').focus();
      await page.keyboard.press('k');
      await hearNothing(page);
      await page.keyboard.press('k');
      await hearPast(page, 0);
      await wind(page, 40);
      await page.keyboard.press('l');
      await timeIs(page, 70, 80);
      await page.keyboard.press('j');
      await timeIs(page, 55, 65);
      await page.keyboard.press('>');
      expect((await sounding(page))?.rate).toBe(1.1);
      await page.keyboard.press('?');
      await page.getByText(words.keysText).waitFor();
      await page.locator('#content').focus();
      await page.keyboard.press('k');
      await page.keyboard.press('l');
      expect(await sounding(page)).toMatchObject({ playing: true });
      await timeIs(page, 55, 70);
    }));

  test('work everywhere for whoever asks for it, but never while one writes', () =>
    listen(async (page) => {
      await page.locator('.bar-press').focus();
      await page.keyboard.press('?');
      await page.getByRole('checkbox', { name: words.pageKeys }).check();
      await page.locator('.site-footer a[href="/search/"]').click();
      await page.waitForURL('**/search/');
      await page.locator('#content').focus();
      await page.keyboard.press('k');
      await hearNothing(page);
      await page.keyboard.press('k');
      await hearPast(page, 0);
      await field(page).pressSequentially('klik');
      expect(await field(page).inputValue()).toBe('klik');
      expect((await sounding(page))?.playing).toBe(true);
    }));
});

test('the sound fades out and falls silent at the end of the chapter', () =>
  listen(async (page) => {
    await pressOn(page, words.more);
    await wind(page, 22);
    await page.getByRole('combobox', { name: words.sleep }).selectOption('chapter');
    await wind(page, 27);
    await page.waitForFunction(
      () => (document.querySelector<HTMLAudioElement>('#player-bar audio')?.volume ?? 1) < 0.5,
    );
    await hearNothing(page);
    await timeIs(page, 29.9, 31);
    expect(await page.getByRole('combobox', { name: words.sleep }).inputValue()).toBe('');
    expect((await sounding(page))?.volume).toBe(1);
  }));

test('the queue waits when the sound is to end with the episode', () =>
  listen(async (page) => {
    await page.locator('.row-player .player-queue').first().click();
    await pressOn(page, words.more);
    await page.getByRole('combobox', { name: words.sleep }).selectOption('episode');
    await wind(page, 87);
    await hearNothing(page);
    expect(await page.locator('.bar-queue li').count()).toBe(1);
    expect(await page.locator('.bar-title').textContent()).toBe('Politik på LinkedIn');
  }));

test('the system knows what is heard, and steers it', () =>
  listen(async (page) => {
    await wind(page, 32);
    await page.waitForFunction(() =>
      navigator.mediaSession.metadata?.title.startsWith('Hører politik til her?'),
    );
    const known = await page.evaluate(() => {
      const { metadata, playbackState } = navigator.mediaSession;
      return {
        artist: metadata?.artist,
        album: metadata?.album,
        pictures: metadata?.artwork.length,
        playbackState,
      };
    });
    expect(known).toEqual({
      artist: 'Social Selling Radio',
      album: 'Politik på LinkedIn',
      pictures: 1,
      playbackState: 'playing',
    });
  }));
