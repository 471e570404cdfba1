import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordsOf } from '#i18n/words.ts';
import { episode, hearPast, pressPlay } from './listening.ts';
import { openSite, type Visitors } from './visitors.ts';

const { player: words, episode: episodeWords } = wordsOf('da');
const sounds = '**/*.mp3';

let site: Visitors;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function press(page: Page): Promise<void> {
  await page.locator('main .player-press').first().click();
}

async function expectFailure(page: Page, name: keyof typeof words.failures): Promise<void> {
  const alert = page.locator('.bar').getByRole('alert');
  await alert.getByText(words.failures[name]).waitFor();
  expect(await alert.getByRole('link').getAttribute('href')).toMatch(/\.mp3$/);
}

async function retry(page: Page): Promise<void> {
  await page.getByRole('button', { name: words.retry }).click();
  await hearPast(page, 0.2);
  await page.locator('.bar-failure[data-failed]').waitFor({ state: 'detached' });
}

describe('a sound that cannot be heard says why, and is tried again at a press', () => {
  test.each<[string, 'missing' | 'unsupported', (route: Route) => Promise<void>]>([
    ['is not there', 'missing', (route) => route.fulfill({ status: 404, body: 'Not found' })],
    [
      'is no sound',
      'unsupported',
      (route) => route.fulfill({ contentType: 'text/html', body: '<p>No.</p>' }),
    ],
  ])('when it %s', (_, name, answer) =>
    site.visit({}, async (page) => {
      await page.route(sounds, answer);
      await page.goto(episode);
      await press(page);
      await expectFailure(page, name);
      await page.unroute(sounds);
      await retry(page);
    }),
  );

  test('when the connection is gone', () =>
    site.visit({}, async (page) => {
      await page.goto('/episodes/');
      await page.locator('.row-player .player-press').nth(1).click();
      await page.locator('.bar').waitFor();
      await page.context().setOffline(true);
      await page.locator('.row-player .player-press').nth(2).click();
      await expectFailure(page, 'offline');
      await page.context().setOffline(false);
      await retry(page);
    }));

  test('when it does not come', () =>
    site.visit({}, async (page) => {
      await page.clock.install();
      const held: Route[] = [];
      await page.route(sounds, (route) => {
        held.push(route);
      });
      await page.goto(episode);
      await press(page);
      await page.locator('.bar').waitFor();
      await expect.poll(() => held.length).toBeGreaterThan(0);
      await page.clock.fastForward(13_000);
      await expectFailure(page, 'stalled');
      for (const route of held) await route.continue();
      await hearPast(page, 0.2);
      await page.locator('.bar-failure[data-failed]').waitFor({ state: 'detached' });
    }));
});

test('a first press without a connection says so beside the download, and the next press plays', () =>
  site.visit({}, async (page) => {
    await page.goto(episode);
    await page.context().setOffline(true);
    await press(page);
    await page.getByRole('alert').getByText(words.noBar).waitFor();
    expect(await page.getByRole('link', { name: episodeWords.download }).first().isVisible()).toBe(true);
    await page.context().setOffline(false);
    await pressPlay(page);
  }));
