import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { episode, hearPast, pressPlay, sounding, wind } from './listening.ts';
import { heardCue, isInView, openTranscript, waitForCue } from './reading.ts';
import { openSite, type Visitors } from './visitors.ts';

let site: Visitors;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const read = (look: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) =>
  site.visit(
    { viewport: { width: 1280, height: 700 }, reducedMotion: 'reduce', ...options },
    async (page) => {
      await openTranscript(page);
      await look(page);
    },
  );

const timeOf = (page: Page, words: string) =>
  page.locator('.transcript p', { hasText: words }).locator('.time');

describe('a transcript', () => {
  test('plays from the time of a segment, and marks what is heard, not by colour alone', () =>
    read(async (page) => {
      expect(await heardCue(page)).toBeUndefined();
      await timeOf(page, 'Nogle brugere').click();
      await hearPast(page, 31.2);
      await waitForCue(page, 'Nogle brugere');
      expect(await page.locator('.transcript [aria-current]').allTextContents()).toEqual(['0:31']);
      const line = await page
        .locator('.transcript .heard')
        .evaluate((cue) => getComputedStyle(cue).textDecorationLine);
      expect(line).toBe('underline');
      await waitForCue(page, 'Den reaktion');
      expect(await page.locator('.transcript .heard').count()).toBe(1);
    }));

  test('follows the sound when asked, until the reader scrolls, and leads back', () =>
    read(async (page) => {
      const follow = page.getByRole('button', { name: 'Følg lyden' });
      const back = page.getByRole('button', { name: 'Tilbage til det, du hører' });
      await timeOf(page, 'Velkommen').click();
      await waitForCue(page, 'Velkommen');
      await follow.click();
      expect(await follow.getAttribute('aria-pressed')).toBe('true');
      await wind(page, 72);
      await waitForCue(page, 'For Henrik Qvortrup');
      await page.waitForFunction(() => {
        const box = document.querySelector('.transcript .heard')?.getBoundingClientRect();
        return box !== undefined && box.top > 0 && box.bottom < innerHeight - 80;
      });
      expect(await back.isVisible()).toBe(false);

      await page.mouse.move(500, 300);
      await page.mouse.wheel(0, -3000);
      await back.waitFor();
      expect(await follow.getAttribute('aria-pressed')).toBe('false');
      await wind(page, 77);
      await hearPast(page, 77.2);
      expect(await isInView(page, '.transcript .heard')).toBe(false);

      await back.click();
      await page.waitForFunction(() => {
        const box = document.querySelector('.transcript .heard')?.getBoundingClientRect();
        return box !== undefined && box.top > 0 && box.bottom < innerHeight - 80;
      });
      expect(await follow.getAttribute('aria-pressed')).toBe('true');
      expect(await back.isVisible()).toBe(false);
      await follow.evaluate((button) => button.blur());
      await page.keyboard.press('PageUp');
      expect(await follow.getAttribute('aria-pressed')).toBe('false');
    }));

  test('changes its language while the sound goes on, and keeps the place', () =>
    read(async (page) => {
      await timeOf(page, 'Hans vurdering').click();
      await waitForCue(page, 'Hans vurdering');
      const pauses = await page.evaluateHandle(() => {
        const seen = { pauses: 0 };
        document.querySelector('#player-bar audio')?.addEventListener('pause', () => seen.pauses++);
        return seen;
      });
      const before = (await sounding(page))?.time ?? 0;
      await page
        .locator('.transcript .playing')
        .evaluate((segment) => scrollBy(0, segment.getBoundingClientRect().top - 150));
      const standsThere = () =>
        page.waitForFunction(() => {
          const top = document.querySelector('.transcript .playing')?.getBoundingClientRect().top ?? 0;
          return Math.abs(top - 150) < 2;
        });
      await standsThere();
      // Playwright would scroll for a press of its own.
      const choice = await page.locator('.tool-languages label', { hasText: 'English' }).boundingBox();
      await page.mouse.click((choice?.x ?? 0) + 20, (choice?.y ?? 0) + 20);
      await waitForCue(page, 'His assessment');
      await standsThere();
      expect(await page.locator('.transcript[data-language=da]').isVisible()).toBe(false);
      await hearPast(page, before + 0.5);
      expect(await pauses.evaluate(({ pauses: count }) => count)).toBe(0);
      await timeOf(page, 'Twitter is the fastest').click();
      await waitForCue(page, 'Twitter is the fastest');
    }));

  test('says which chapter is heard, and how much of it', () =>
    read(async (page) => {
      await pressPlay(page);
      await wind(page, 40);
      const chapter = page.locator('.chapters li.playing');
      await page.waitForFunction(
        () => document.querySelector('.chapters [aria-current]')?.textContent === '0:30',
      );
      expect(await chapter.count()).toBe(1);
      const heard = await chapter.evaluate((item) =>
        Number(getComputedStyle(item).getPropertyValue('--heard')),
      );
      expect(heard).toBeGreaterThan(0.35);
      expect(heard).toBeLessThan(0.6);
      await wind(page, 56);
      await page.waitForFunction(
        () => document.querySelector('.chapters [aria-current]')?.textContent === '0:54',
      );
      const needle = page.locator('.time-line .needle');
      expect(await needle.isVisible()).toBe(true);
    }));

  test('stays unmarked while another episode is heard, and marks its own after a walk', () =>
    site.visit({ viewport: { width: 1280, height: 700 } }, async (page) => {
      await page.goto('/episodes/69-den-gode-kommentar/');
      await pressPlay(page);
      await page.locator('.dial a', { hasText: '67' }).click();
      await page.waitForURL(`**${episode}`);
      await page.locator('reading-along[data-ready]').waitFor();
      await hearPast(page, 1);
      expect(await page.locator('.transcript .heard, .chapters .playing').count()).toBe(0);
      await page.locator('.dial a', { hasText: '69' }).click();
      await page.waitForURL('**/episodes/69-den-gode-kommentar/');
      await page.locator('.transcript .heard').waitFor();
      expect(await page.locator('.chapters .playing').count()).toBe(1);
    }));

  test('is all there without JavaScript, its times lead into the sound, and it has no tools that do nothing', () =>
    site.visit({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${episode}#t-31.152`);
      expect(await page.locator('.transcript').first().textContent()).toContain('second screen');
      expect(
        await page.locator('.reading-tools, .share-passage, .sharing').filter({ visible: true }).count(),
      ).toBe(0);
      expect(await isInView(page, '[id="t-31.152"]')).toBe(true);
      await page.locator('details summary', { hasText: 'engelsk' }).click();
      expect(await page.locator('.transcript[data-language=en]').isVisible()).toBe(true);
      await timeOf(page, 'Nogle brugere').click();
      await page.waitForURL(/\.mp3#t=31\.152$/);
    }));
});

describe('finding in a transcript', () => {
  const shown = (page: Page) =>
    page.evaluate(() => ({
      all: [...(CSS.highlights.get('found') ?? [])].map(String),
      now: [...(CSS.highlights.get('found-now') ?? [])].map(String),
    }));
  const opener = (page: Page) => page.getByRole('button', { name: 'Find ord' });

  test('highlights every place, counts them, and goes from one to the next by keys', () =>
    read(async (page) => {
      await opener(page).click();
      await page.keyboard.type('POLITIK');
      const status = page.locator('.found');
      await page.waitForFunction(() => document.querySelector('.found')?.textContent !== '');
      const { all, now } = await shown(page);
      expect(all.length).toBeGreaterThan(2);
      expect(new Set(all.map((words) => words.toLowerCase()))).toEqual(new Set(['politik']));
      expect(now).toHaveLength(1);
      expect(await status.textContent()).toBe(`1 af ${all.length}`);
      expect(await status.getAttribute('role')).toBe('status');
      await page.keyboard.press('Enter');
      expect(await status.textContent()).toBe(`2 af ${all.length}`);
      await page.keyboard.press('Shift+Enter');
      await page.keyboard.press('Shift+Enter');
      expect(await status.textContent()).toBe(`${all.length} af ${all.length}`);
      await page.waitForFunction(() => {
        const [range] = [...(CSS.highlights.get('found-now') ?? [])];
        const box = range instanceof Range ? range.getBoundingClientRect() : undefined;
        return box !== undefined && box.top > 0 && box.bottom < innerHeight;
      });
      await page.keyboard.press('Escape');
      expect(await shown(page)).toEqual({ all: [], now: [] });
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Find ord');
      expect(await opener(page).getAttribute('aria-expanded')).toBe('false');
    }));

  test('finds words without their accents, across cues, and says when there are none', () =>
    read(async (page) => {
      await opener(page).click();
      const field = page.getByRole('searchbox', { name: 'Ord i udskriften' });
      await field.fill('kobenhavn');
      expect((await shown(page)).all).toEqual(['København']);
      await field.fill('qvortrup. han laver');
      expect((await shown(page)).all).toHaveLength(1);
      await field.fill('xyzzy');
      expect(await page.locator('.found').textContent()).toBe('Ingen fund');
      expect((await shown(page)).all).toEqual([]);
    }));

  test('goes on in the other language', () =>
    read(async (page) => {
      await opener(page).click();
      await page.getByRole('searchbox', { name: 'Ord i udskriften' }).fill('twitter');
      const danish = await shown(page);
      await page.getByRole('radio', { name: 'English' }).check({ force: true });
      const inEnglish = await page.evaluate(() =>
        [...(CSS.highlights.get('found') ?? [])].map(
          (range) =>
            range.startContainer.parentElement?.closest<HTMLElement>('.transcript')?.dataset['language'],
        ),
      );
      expect(danish.all.length).toBeGreaterThan(0);
      expect(new Set(inEnglish)).toEqual(new Set(['en']));
    }));

  test('selects the present place in a browser that knows no highlights', () =>
    site.visit({}, async (page) => {
      await page.addInitScript(() => {
        Reflect.deleteProperty(CSS, 'highlights');
        Object.setPrototypeOf(CSS, Object.prototype);
      });
      await openTranscript(page);
      await opener(page).click();
      await page.getByRole('searchbox', { name: 'Ord i udskriften' }).fill('fodbold');
      expect(await page.evaluate(() => 'highlights' in CSS)).toBe(false);
      expect(await page.evaluate(() => getSelection()?.toString())).toBe('Fodbold');
    }));
});

test('without their tools, all languages of a transcript can be opened', () =>
  site.visit({}, async (page) => {
    const others = page.locator('reading-along details');
    await page.route('**/reader.*.js', (route) => route.abort());
    await page.goto(episode);
    expect(await others.first().isVisible()).toBe(false);
    await page.locator('reading-along').scrollIntoViewIfNeeded();
    await others.first().waitFor();
    await others.first().locator('summary').click();
    expect(await others.first().locator('.transcript').isVisible()).toBe(true);
  }));
