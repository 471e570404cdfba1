import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordsOf } from '#i18n/words.ts';
import { parseTimeFragment } from '#playback/time-fragment.ts';
import { hearPast, sounding } from './listening.ts';
import { answered, field, find, hits, openDialog } from './searching.ts';
import { everyTemplate } from './templates.ts';
import { openSite, type Visitors } from './visitors.ts';

const patient = { timeout: 10_000 };

let site: Visitors;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const dialog = (page: Page) => page.locator('.search-dialog');
const isFocused = (page: Page) => field(page).evaluate((input) => document.activeElement === input);

/** A visitor who has walked to a page from another one, by a link. */
const walkTo = (path: string, look: (page: Page) => Promise<void>) =>
  site.visit({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' }, async (page) => {
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    await page.goto('/om/');
    await page.locator('header').hover();
    await page.waitForFunction(() => history.state !== null);
    await page.evaluate((href) => {
      Object.assign(window, { walked: true });
      const link = Object.assign(document.createElement('a'), { href, textContent: 'walk', id: 'walk' });
      document.querySelector('main')?.prepend(link);
    }, path);
    await page.locator('#walk').click();
    await page.waitForURL(`**${path}`);
    await page.locator('#walk').waitFor({ state: 'detached' });
    await look(page);
    expect(await page.evaluate(() => 'walked' in window), 'the page was loaded anew').toBe(true);
    expect(complaints).toEqual([]);
  });

// Players for other sites have no search, the search page is one itself, and nobody walks to what is not there.
const around = everyTemplate.filter(([, path]) => !/^\/(?:embed|search|404)/.test(path));

test.each(around)('on %s, walked to, the keys and the sign open it, and Escape closes it', (_name, path) =>
  walkTo(path, async (page) => {
    await openDialog(page);
    expect(await isFocused(page)).toBe(true);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    await page.locator('.search-sign').click();
    await dialog(page).waitFor();
    expect(await isFocused(page)).toBe(true);
    await page
      .getByRole('button', {
        name: wordsOf((await page.locator('html').getAttribute('lang')) ?? 'da').search.close,
      })
      .click();
    await dialog(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('search-sign');
  }),
);

test('on the search page the keys and the sign lead into its field', () =>
  walkTo('/search/', async (page) => {
    for (const press of [
      () => page.keyboard.press('Control+k'),
      () => page.locator('.search-sign').click(),
    ]) {
      await page.locator('#content').focus();
      await press();
      await expect.poll(() => isFocused(page), patient).toBe(true);
    }
    expect(await dialog(page).count()).toBe(0);
  }));

test('the page that is missing searches too, and its question stays out of the query', () =>
  site.visit({}, async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('/nothing/here/');
    await page.locator('.missing-search input').fill('linkedin');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/#q=linkedin');
    await hits(page).first().waitFor();
    expect(asked.filter((url) => url.includes('q='))).toEqual([]);
    await page.goto('/nothing/here/');
    await openDialog(page);
  }));

describe('in the dialog', () => {
  test('one searches with the keyboard, and goes where a hit leads', () =>
    walkTo('/blog/', async (page) => {
      await openDialog(page);
      await find(page, 'spejlbillede');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/episodes/67-politik-paa-linkedin/**');
      await dialog(page).waitFor({ state: 'detached' });
    }));

  test('the last question is there again when one comes back, also on another page', () =>
    walkTo('/blog/', async (page) => {
      await openDialog(page);
      await find(page, 'linkedin');
      await page.keyboard.press('Escape');
      await page.locator('.stations a[href="/episodes/"]').click();
      await page.waitForURL('**/episodes/');
      await openDialog(page);
      await answered(page);
      expect(await field(page).inputValue()).toBe('linkedin');
      expect(await hits(page).count()).toBeGreaterThan(0);
      expect(page.url()).not.toContain('linkedin');
    }));

  test('one goes on with the same question on the search page', () =>
    walkTo('/blog/', async (page) => {
      await openDialog(page);
      await find(page, 'linkedin');
      const count = await page.locator('.search-count').textContent();
      await page.getByRole('link', { name: wordsOf('da').search.whole }).click();
      await page.waitForURL('**/search/#q=linkedin');
      await dialog(page).waitFor({ state: 'detached' });
      await answered(page);
      expect(await page.locator('site-search .search-count').textContent()).toBe(count);
    }));

  test('the search speaks the language of the page', () =>
    walkTo('/nl/', async (page) => {
      await openDialog(page);
      await page.getByLabel(wordsOf('nl').search.label).waitFor();
      await find(page, 'linkedin');
      expect(await page.locator('.hit-group').first().getAttribute('data-language')).toBe('nl');
    }));

  test('a hit in the page below closes it, and one stands there', () =>
    walkTo('/episodes/67-politik-paa-linkedin/', async (page) => {
      await openDialog(page);
      await find(page, 'spejlbillede');
      const link = hits(page).locator('.hit-title a[href^="/episodes/67-politik-paa-linkedin/#"]').first();
      const hash = await link.evaluate((element: HTMLAnchorElement) => element.hash);
      await link.click();
      await dialog(page).waitFor({ state: 'detached' });
      await page.waitForURL(`**${hash}`);
      await expect
        .poll(() =>
          page.evaluate(
            (id) => {
              const { top = -1, bottom = -1 } = document.getElementById(id)?.getBoundingClientRect() ?? {};
              return top >= 0 && bottom <= innerHeight;
            },
            decodeURIComponent(hash.slice(1)),
          ),
        )
        .toBe(true);
    }));
});

describe('a moment', () => {
  /** Presses play at the first moment, and waits until it is heard there. */
  async function playMoment(page: Page): Promise<void> {
    const play = page.locator('.hit-moment .hit-play').first();
    const start = await play.evaluate((link: HTMLAnchorElement) => link.hash);
    const at = parseTimeFragment(start)?.start ?? -1;
    expect(at).toBeGreaterThan(0);
    await play.click();
    await page.locator('.bar').waitFor();
    await hearPast(page, at);
    const heard = await sounding(page);
    expect(heard?.src).toMatch(/^\/episodes\/67-politik-paa-linkedin\/.*\.mp3$/);
    expect(heard?.time).toBeLessThan(at + 8);
  }

  test('says where it is spoken, and plays from there in the bar, on whatever page one is', () =>
    walkTo('/blog/', async (page) => {
      await openDialog(page);
      await find(page, 'spejlbillede');
      const moment = page.locator('.hit-moment').first();
      expect(await moment.locator('.kicker').textContent()).toContain('Afsnit 67');
      expect(await moment.locator('.hit-words mark').first().textContent()).toMatch(/spejlbillede/i);
      await playMoment(page);
      await dialog(page).waitFor({ state: 'detached' });
      expect(new URL(page.url()).pathname).toBe('/blog/');
      await page.locator('.stations a[href="/episodes/"]').click();
      await page.waitForURL('**/episodes/');
      await hearPast(page, 1);
    }));

  test('plays from the search page, by the keyboard alone', () =>
    site.visit({}, async (page) => {
      await page.goto('/search/');
      await find(page, 'spejlbillede');
      await expect
        .poll(async () => {
          await page.keyboard.press('ArrowDown');
          return page.locator('.hit-moment [aria-selected]').count();
        }, patient)
        .toBe(1);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.locator('.bar').waitFor();
      await hearPast(page, 1);
      expect(new URL(page.url()).pathname).toBe('/search/');
    }));

  test('plays in its own episode, too', () =>
    walkTo('/episodes/67-politik-paa-linkedin/', async (page) => {
      await openDialog(page);
      await find(page, 'spejlbillede');
      await playMoment(page);
      await dialog(page).waitFor({ state: 'detached' });
    }));
});
