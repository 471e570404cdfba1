import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { episode, hearNothing, hearPast, pressPlay, sounding } from './listening.ts';
import { isInView, openTranscript, selectByMouse } from './reading.ts';
import { openSite, type Visitors } from './visitors.ts';

let site: Visitors;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const read = (look: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) =>
  site.visit(
    { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options },
    async (page) => {
      await openTranscript(page);
      await look(page);
    },
  );

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Del dette citat' });
const link = (page: Page) => dialog(page).getByRole('textbox', { name: 'Link til citatet' }).inputValue();
const share = (page: Page) => page.getByRole('button', { name: 'Del citat', exact: true });

describe('a quotation', () => {
  test('is what the mouse selects, in whole words, with a link to where it is said', () =>
    read(async (page) => {
      await page
        .locator('.transcript p', { hasText: 'Nogle brugere' })
        .evaluate((segment) => segment.scrollIntoView({ block: 'center' }));
      await selectByMouse(page, 'ikke hører', 'Den reak');
      await share(page).click();
      expect(await dialog(page).locator('blockquote').textContent()).toBe(
        'ikke hører hjemme på et medie for arbejdslivet. Den reaktion',
      );
      expect(await dialog(page).locator('.sharing-source').textContent()).toBe(
        'Redaktionen, Afsnit 67: Politik på LinkedIn, Social Selling Radio',
      );
      expect(await link(page)).toMatch(new RegExp(`^https://[^/]+${episode}#t=31\\.15,38\\.\\d+$`));
    }));

  test('goes to LinkedIn and elsewhere with its voice, its episode and its link', () =>
    read(async (page) => {
      await page.locator('.transcript[data-language=da] p', { hasText: 'F.C. København' }).hover();
      await share(page).click();
      const places = await dialog(page)
        .locator('.sharing-places a')
        .evaluateAll((links) =>
          links.map((each) => [each.textContent ?? '', (each as HTMLAnchorElement).href]),
        );
      expect(places.map(([name]) => name)).toEqual([
        'LinkedIn',
        'Send som mail',
        'Mastodon',
        'Bluesky',
        'X',
        'Facebook',
      ]);
      const text = new URL(Object.fromEntries(places)['LinkedIn'] ?? '').searchParams.get('text');
      expect(text).toContain('»F.C. København mødte den samme');
      expect(text).toContain('(Redaktionen, Afsnit 67: Politik på LinkedIn, Social Selling Radio)');
      expect(text?.endsWith(await link(page))).toBe(true);
    }));

  test('can be made, made longer and copied with the keyboard alone', () =>
    read(
      async (page) => {
        await page.locator('.transcript .time').nth(1).focus();
        await page.keyboard.press('Tab');
        expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Del citat');
        await page.keyboard.press('Enter');
        const quote = dialog(page).locator('blockquote');
        const whole = (await quote.textContent()) ?? '';
        const before = await link(page);
        expect(whole.startsWith('Gæsten er Henrik Qvortrup. Han laver')).toBe(true);
        await tabTo(page, 'En sætning kortere');
        await page.keyboard.press('Enter');
        expect(await quote.textContent()).toBe('Gæsten er Henrik Qvortrup.');
        expect(await link(page)).not.toBe(before);
        await tabTo(page, 'En sætning længere');
        await page.keyboard.press('Enter');
        expect(await quote.textContent()).toBe(whole);
        await tabTo(page, 'Kopiér linket');
        await page.keyboard.press('Enter');
        await page.locator('.sharing [role=status]', { hasText: 'Kopieret.' }).waitFor();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(before);
        await tabTo(page, 'Kopiér citatet');
        await page.keyboard.press('Enter');
        await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith('»'));
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
          `»${whole}« (Redaktionen, Afsnit 67: Politik på LinkedIn, Social Selling Radio)\n${before}`,
        );
        await page.keyboard.press('Escape');
        expect(await dialog(page).count()).toBe(0);
        expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Del citat');
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    ));

  test('is selected where there is no clipboard, and its dialog closes at a press beside it', () =>
    read(async (page) => {
      await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      await page.locator('.transcript[data-language=da] p', { hasText: 'F.C. København' }).hover();
      await share(page).click();
      await dialog(page).getByRole('button', { name: 'Kopiér citatet' }).click();
      await page.locator('.sharing [role=status]', { hasText: 'markeret' }).waitFor();
      expect(await page.evaluate(() => getSelection()?.toString())).toBe(
        await dialog(page).locator('blockquote').textContent(),
      );
      const box = await dialog(page).boundingBox();
      await page.mouse.click((box?.x ?? 0) + 8, (box?.y ?? 0) + (box?.height ?? 0) / 2);
      expect(await dialog(page).count()).toBe(1);
      await page.mouse.click(10, 450);
      expect(await dialog(page).count()).toBe(0);
    }));

  test('of several voices says who says what', () =>
    read(async (page) => {
      await page
        .locator('.transcript p', { hasText: 'Henrik Qvortrups egen' })
        .evaluate((segment) => segment.scrollIntoView({ block: 'center' }));
      await selectByMouse(page, 'kun hans', 'Nogle brugere');
      await share(page).click();
      expect(await dialog(page).locator('blockquote').textContent()).toBe(
        'Oplæseren: kun hans synspunkter. Redaktionen: Nogle brugere',
      );
    }));
});

/** Presses Tab until the focus is on what is called so. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let pressed = 0; pressed < 20; pressed++) {
    if ((await page.evaluate(() => document.activeElement?.textContent?.trim())) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not reach "${name}".`);
}

describe('a link to a passage', () => {
  const arrive = (fragment: string, look: (page: Page) => Promise<void>) =>
    site.visit({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' }, async (page) => {
      await page.goto(`${episode}${fragment}`);
      await look(page);
    });

  test('scrolls to it, marks it, and plays nothing else', () =>
    arrive('#t=36.57,38.57', async (page) => {
      const marked = page.locator('.transcript .linked');
      await marked.first().waitFor();
      expect(await marked.allTextContents()).toEqual(['Den reaktion er han ikke alene om.']);
      expect(await isInView(page, '.transcript .linked')).toBe(true);
      expect(await sounding(page)).toBeUndefined();
      await page.getByRole('link', { name: 'Hør citatet' }).click();
      await hearPast(page, 36.6);
      await hearNothing(page);
      const { time = 0 } = (await sounding(page)) ?? {};
      expect(time).toBeGreaterThan(38);
      expect(time).toBeLessThan(39.2);
    }));

  test('lets the play button of the page play it alone too', () =>
    arrive('#t=36.57,38.57', async (page) => {
      await pressPlay(page);
      await hearNothing(page);
      const { time = 0 } = (await sounding(page)) ?? {};
      expect(time).toBeGreaterThan(38);
      expect(time).toBeLessThan(39.2);
    }));

  test.each([
    ['#t-36.572', ['Den reaktion er han ikke alene om.'], 'da'],
    ['#t-en-36.572', ['He is not the only one to have met that reaction.'], 'en'],
  ])('%s is one to a single cue, in its language', (fragment, words, language) =>
    arrive(fragment, async (page) => {
      await page.locator('reading-along').scrollIntoViewIfNeeded();
      await page.locator('reading-along[data-ready]').waitFor();
      const marked = page.locator('.transcript .linked');
      expect(await marked.allTextContents()).toEqual(words);
      expect(await page.locator(`.transcript[data-language=${language}]`).isVisible()).toBe(true);
    }),
  );

  test('works on the page where one is', () =>
    arrive('', async (page) => {
      await page.evaluate(() => {
        location.hash = '#t=36.57,38.57';
      });
      await page.locator('.transcript .linked').waitFor();
      expect(await isInView(page, '.transcript .linked')).toBe(true);
      await page.goBack();
      await page.waitForFunction(() => document.querySelector('.transcript .linked') === null);
    }));

  test('works after a walk from another page', () =>
    site.visit({ viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.goto('/om/');
      await page.evaluate((there) => {
        const link = document.createElement('a');
        link.href = `${there}#t=36.57,38.57`;
        link.textContent = 'citat';
        link.id = 'quoted';
        document.querySelector('main')?.prepend(link);
      }, episode);
      await page.locator('#quoted').click();
      await page.waitForURL(`**${episode}#t=36.57,38.57`);
      await page.locator('.transcript .linked').waitFor();
      await page.waitForFunction(() => {
        const box = document.querySelector('.transcript .linked')?.getBoundingClientRect();
        return box !== undefined && box.top > 0 && box.bottom < innerHeight;
      });
    }));
});

describe('an article that leads into an episode', () => {
  test('plays it in the bar without leaving the article, and the episode names the article', () =>
    site.visit({ viewport: { width: 1280, height: 900 } }, async (page) => {
      const article = '/blog/politik-hoerer-ogsaa-hjemme-paa-linkedin/';
      await page.goto(article);
      await page.locator('.prose a.listen').first().click();
      await page.locator('.bar').waitFor();
      await hearPast(page, 31);
      expect((await sounding(page))?.time).toBeLessThan(36);
      expect(new URL(page.url()).pathname).toBe(article);

      await page.goto(episode);
      const mention = page.locator('.mentions li', { has: page.locator(`a[href="${article}"]`) });
      expect(await mention.locator('.time').textContent()).toBe('0:31');
      expect(await page.locator('.time-line .mention').count()).toBe(
        await page.locator('.mentions li').count(),
      );
      await mention.locator('.time').click();
      await hearPast(page, 31);
      await mention.locator(`a[href="${article}"]`).click();
      await page.waitForURL(`**${article}`);
    }));

  test('is reached from its link without JavaScript', () =>
    site.visit({ javaScriptEnabled: false }, async (page) => {
      await page.goto('/blog/den-gode-kommentar/');
      await page.locator('.prose a.listen').first().click();
      await page.waitForURL('**/episodes/69-den-gode-kommentar/#t=44');
    }));
});
