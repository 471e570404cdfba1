import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { episode, hearPast, pressPlay, sounding } from './listening.ts';
import { lengthenSounds } from './long-sound.ts';
import { openSite, type Visitors } from './visitors.ts';

declare global {
  interface Window {
    /** What has happened to the sound since the walk began, and how many pages were reached. */
    walk: { begun: { clock: number; sound: number }; happened: string[]; pages: number };
  }
}

const disturbances = ['pause', 'ended', 'emptied', 'abort', 'error', 'seeking', 'waiting', 'stalled'];

let site: Visitors;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('the sound plays through a hundred walks from page to page, without a pause and in time with the clock', () =>
  site.visit({}, async (page) => {
    const complaints: string[] = [];
    page.on(
      'console',
      (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()),
    );
    page.on('pageerror', ({ message }) => complaints.push(message));
    await lengthenSounds(page, 1800);
    await page.goto(episode);
    await pressPlay(page);
    await beginWalk(page);
    const round = [link('/blog/'), link('/tags/'), back, forward, link('/episodes/')];
    for (let walked = 0; walked < 100; walked++) {
      await round[walked % round.length]?.(page);
      await page.waitForFunction((pages) => window.walk.pages > pages, walked);
    }
    const walk = await page.evaluate(() => {
      const audio = document.querySelector<HTMLAudioElement>('#player-bar audio');
      const { begun, happened } = window.walk;
      const clock = (performance.now() - begun.clock) / 1000;
      return { happened, clock, sound: (audio?.currentTime ?? 0) - begun.sound };
    });
    expect(walk.happened).toEqual([]);
    expect(complaints).toEqual([]);
    expect(Math.abs(walk.sound - walk.clock)).toBeLessThan(0.5);
    expect((await sounding(page))?.playing).toBe(true);
  }));

test('a bar that is steered keeps the focus, and speaks the language of the page', () =>
  site.visit({}, async (page) => {
    await page.goto('/people/');
    await page.goto(episode);
    await pressPlay(page);
    await page.locator('.bar-title').focus();
    await page.locator('.languages a[lang=en]').evaluate((element: HTMLElement) => element.click());
    await page.waitForURL('**/en/**');
    await page.getByRole('region', { name: 'Player' }).waitFor();
    expect(await page.locator('.bar').count()).toBe(1);
    await hearPast(page, 0.5);
  }));

async function beginWalk(page: Page): Promise<void> {
  await page.evaluate((names) => {
    const audio = document.querySelector<HTMLAudioElement>('#player-bar audio');
    if (!audio) throw new Error('Nothing is heard.');
    window.walk = { begun: { clock: performance.now(), sound: audio.currentTime }, happened: [], pages: 0 };
    for (const name of names) audio.addEventListener(name, () => window.walk.happened.push(name));
    document.addEventListener('astro:page-load', () => window.walk.pages++);
  }, disturbances);
}

function link(to: string): (page: Page) => Promise<unknown> {
  return (page) => page.locator(`.stations a[href="${to}"]`).click();
}

function back(page: Page): Promise<unknown> {
  return page.evaluate(() => history.back());
}

function forward(page: Page): Promise<unknown> {
  return page.evaluate(() => history.forward());
}
