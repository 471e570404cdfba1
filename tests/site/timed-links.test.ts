import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { episode, hearNothing, hearPast, pressPlay, sounding } from './listening.ts';
import { openSite, type Visitors } from './visitors.ts';

let site: Visitors;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const visit = (address: string, look: (page: Page) => Promise<void>, options = {}) =>
  site.visit(options, async (page) => {
    await page.goto(address);
    await look(page);
  });

describe('an address with a time', () => {
  test.each([
    ['#t=64', '1:04', 64],
    ['#t=1:04', '1:04', 64],
    ['#t=npt:0:31.5,40', '0:31', 31.5],
  ])('%s is told, plays nothing by itself, and is where play begins', (fragment, told, time) =>
    visit(`${episode}${fragment}`, async (page) => {
      await page.getByText(`Fra ${told}`).waitFor();
      expect(await sounding(page)).toBeUndefined();
      await pressPlay(page);
      await hearPast(page, time);
      expect((await sounding(page))?.time).toBeLessThan(time + 5);
    }),
  );

  test.each(['#t=', '#t=nu', '#transcript', '#t-13.88'])('%s lets play begin at the start', (fragment) =>
    visit(`${episode}${fragment}`, async (page) => {
      await pressPlay(page);
      expect((await sounding(page))?.time).toBeLessThan(5);
    }),
  );

  test('with an end plays the passage and stops there', () =>
    visit(`${episode}#t=20,21.5`, async (page) => {
      await pressPlay(page);
      await hearNothing(page);
      const { time = 0 } = (await sounding(page)) ?? {};
      expect(time).toBeGreaterThan(21.3);
      expect(time).toBeLessThan(21.9);
      await page.locator('.bar-press').click();
      await hearPast(page, 22);
    }));
});

describe('a link to a time', () => {
  test('of a chapter plays from there and stays on the page', () =>
    visit(episode, async (page) => {
      const link = page.locator('.chapters a.time').nth(2);
      const time = Number(/#t=([\d.]+)/.exec((await link.getAttribute('href')) ?? '')?.[1]);
      await link.click();
      await hearPast(page, time);
      expect((await sounding(page))?.time).toBeLessThan(time + 5);
      expect(new URL(page.url()).pathname).toBe(episode);
    }));

  test('in an article plays in the bar and stays on the page', () =>
    visit('/blog/den-gode-kommentar/', async (page) => {
      await page.locator('.prose a.listen').first().click();
      await hearPast(page, 44);
      expect((await sounding(page))?.src).toContain('/episodes/69-den-gode-kommentar/');
      expect(new URL(page.url()).pathname).toBe('/blog/den-gode-kommentar/');
      await page.locator('.bar').getByRole('link', { name: 'Den gode kommentar' }).waitFor();
    }));

  test('of an episode that the page does not know leads there', () =>
    visit('/blog/den-gode-kommentar/', async (page) => {
      const link = page.locator('.prose a.listen').first();
      await link.evaluate((element: HTMLAnchorElement, there) => {
        delete element.dataset['sound'];
        element.href = `${there}#t=31`;
      }, episode);
      await link.click();
      await page.waitForURL(`**${episode}#t=31`);
      await page.getByText('Fra 0:31').waitFor();
      expect(await sounding(page)).toBeUndefined();
    }));

  test('opens the sound itself at that time without JavaScript', () =>
    visit(
      episode,
      async (page) => {
        await page.locator('.chapters a.time').nth(2).click();
        await page.waitForURL(/\.mp3#t=[\d.]+$/);
      },
      { javaScriptEnabled: false },
    ));
});
