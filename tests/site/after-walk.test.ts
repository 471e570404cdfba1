import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordsOf } from '#i18n/words.ts';
import { episode } from './listening.ts';
import { find, hits } from './searching.ts';
import { openSite, type Visitors } from './visitors.ts';

const words = wordsOf('da');

let site: Visitors;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** A visitor who comes to a page by a link on another one, without loading it. */
const walkTo = (path: string, look: (page: Page) => Promise<void>, options = {}) =>
  site.visit(options, async (page) => {
    const complaints: string[] = [];
    page.on(
      'console',
      (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()),
    );
    page.on('pageerror', ({ message }) => complaints.push(message));
    await page.goto('/om/');
    await page.evaluate(() => Object.assign(window, { walked: true }));
    // The router comes at the first sign of a hand, and then keeps notes in the history.
    await page.locator('header').hover();
    await page.waitForFunction(() => history.state !== null);
    await page.locator(`a[href="${path}"]`).last().click();
    await page.waitForURL(`**${path}`);
    await look(page);
    expect(await page.evaluate(() => 'walked' in window), 'the page was loaded anew').toBe(true);
    expect(complaints).toEqual([]);
  });

describe('after a walk to another page', () => {
  test('its title is said, and the focus stands at its beginning', () =>
    walkTo('/blog/', async (page) => {
      await page
        .locator('.astro-route-announcer', { hasText: 'Blog · Social Selling Radio' })
        .waitFor({ state: 'attached' });
      expect(await page.title()).toBe('Blog · Social Selling Radio');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('content');
    }));

  test('the theme stays as it was chosen, and can be chosen again', () =>
    walkTo(
      '/blog/',
      async (page) => {
        const choice = page.getByRole('combobox', { name: words.theme.label });
        await choice.selectOption('dark');
        await page.locator('.stations a[href="/episodes/"]').click();
        await page.waitForURL('**/episodes/');
        expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
        expect(await choice.inputValue()).toBe('dark');
        await choice.selectOption('light');
        expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
      },
      { colorScheme: 'light' },
    ));

  test('the search finds, and finds again on the way back', () =>
    walkTo('/search/', async (page) => {
      await find(page, 'linkedin');
      await hits(page).getByRole('link').first().click();
      await page.waitForURL((url) => !url.pathname.startsWith('/search/'));
      await page.goBack();
      await page.waitForURL('**/search/#q=linkedin');
      await hits(page).first().waitFor();
    }));

  test('an address can be copied', () =>
    walkTo(
      '/subscribe/',
      async (page) => {
        await page.locator('copy-button button').first().click();
        await page.getByText(words.subscribe.copied).first().waitFor();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\.xml$/);
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    ));

  test('a row of a list plays', () =>
    walkTo('/episodes/', async (page) => {
      await page.locator('.row-player .player-press').first().click();
      await page.locator('.bar').waitFor();
    }));
});

test('a reader without JavaScript loads each page, and has all of it', () =>
  site.visit({ javaScriptEnabled: false }, async (page) => {
    await page.goto(episode);
    expect(await page.locator('main audio[controls][preload="none"]').isVisible()).toBe(true);
    expect(await page.locator('.player a[download]').isVisible()).toBe(true);
    expect(await page.locator('.chapters a[href*=".mp3#t="]').count()).toBeGreaterThan(2);
    expect(await page.getByRole('button').count()).toBe(0);
    await page.locator('.stations a[href="/blog/"]').click();
    await page.waitForURL('**/blog/');
  }));
