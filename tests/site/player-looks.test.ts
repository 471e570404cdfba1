import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dist, project } from './built-site.ts';
import { findPaleWords } from './contrast.ts';
import { episode, openMore, pressPlay, wind } from './listening.ts';
import { findOverflow, setLetterSize } from './overflow.ts';
import { weighPage } from './page-weight.ts';
import { findSmallTargets } from './targets.ts';
import { openSite, type Visitors } from './visitors.ts';

const kB = 1000;

let site: Visitors;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** A listener on an episode's page who has queued another and opened all that the bar has. */
const openBar = (options: BrowserContextOptions, look: (page: Page) => Promise<void>) =>
  site.visit({ reducedMotion: 'reduce', ...options }, async (page) => {
    await page.goto(episode);
    await page.locator('.row-player .player-queue').first().click();
    await pressPlay(page);
    await openMore(page);
    await page.locator('.bar-keys summary').click();
    await look(page);
  });

test.each([
  [390, 'light'],
  [390, 'dark'],
  [1280, 'light'],
  [1280, 'dark'],
] as const)('the open bar breaks no rule of WCAG 2.2 AA at %d pixels in %s', (width, colorScheme) =>
  openBar({ viewport: { width, height: 900 }, colorScheme }, async (page) => {
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() =>
      window.axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: { 'target-size': { enabled: true } },
      }),
    );
    expect(
      violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    ).toEqual([]);
    expect(await findPaleWords(page)).toEqual([]);
  }),
);

test.each([390, 1280])('everything in the open bar can be hit with a finger at %d pixels', (width) =>
  openBar({ viewport: { width, height: 900 }, hasTouch: true }, async (page) => {
    await page.locator('.bar-sheet').evaluate((sheet: HTMLElement) => {
      sheet.style.maxHeight = 'none';
    });
    expect(await findSmallTargets(page)).toEqual([]);
  }),
);

test('the open bar fits 320 pixels, and letters of twice the size', () =>
  openBar({}, async (page) => {
    for (const { width, letters } of [
      { width: 320, letters: 16 },
      { width: 390, letters: 32 },
      { width: 1280, letters: 32 },
    ]) {
      await page.setViewportSize({ width, height: 844 });
      await setLetterSize(page, letters);
      expect(await findOverflow(page), `${width}, ${letters}`).toEqual([]);
    }
  }));

test('what is said aloud changes with what one does, never with the time', () =>
  openBar({}, async (page) => {
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      for (const live of document.querySelectorAll('[role=status], [role=alert], [aria-live]')) {
        new MutationObserver(() => said.push(live.textContent ?? '')).observe(live, {
          subtree: true,
          childList: true,
          characterData: true,
        });
      }
    });
    await wind(page, 28);
    // Past the next chapter, and for two seconds more.
    await page.waitForFunction(
      () => (document.querySelector<HTMLAudioElement>('#player-bar audio')?.currentTime ?? 0) > 32,
    );
    expect(await page.evaluate(() => Reflect.get(window, 'said'))).toEqual([]);
  }));

test('nothing spreads or fades for whoever wants no motion', () =>
  openBar({}, async (page) => {
    const moving = await page.evaluate(() =>
      document.getAnimations().map((animation) => (animation.effect as KeyframeEffect).target?.className),
    );
    expect(moving).toEqual([]);
  }));

describe('the player weighs little', () => {
  const scriptsOf = (path: string) =>
    site.visit({}, async (page) =>
      (await weighPage(page, path)).requests.filter(({ type }) => type === 'script'),
    );

  const sum = (scripts: { bytes: number }[]) => scripts.reduce((all, { bytes }) => all + bytes, 0);

  test('in its first script, and a page without an episode loads nothing of it', async () => {
    const onPlain = await scriptsOf('/om/');
    const plain = onPlain.map(({ path }) => path);
    // The front page has an episode to play and nothing else that an episode's own page brings: transcript, offline, phone.
    const own = (await scriptsOf('/')).filter(({ path }) => !plain.includes(path));
    expect(plain.filter((path) => /play|bar\./i.test(path))).toEqual([]);
    expect(sum(onPlain)).toBeLessThanOrEqual(3 * kB);
    expect(own.map(({ path }) => path)).toEqual(
      expect.arrayContaining([expect.stringContaining('/player.'), expect.stringContaining('/playback.')]),
    );
    expect(sum(own)).toBeLessThanOrEqual(8 * kB);
  });

  test('with all that a press of play brings', () =>
    site.visit({}, async (page) => {
      const before = (await scriptsOf('/om/')).map(({ path }) => path);
      const loaded = () =>
        page.evaluate(() =>
          performance
            .getEntriesByType('resource')
            .map(({ name }) => new URL(name).pathname)
            .filter((path) => path.endsWith('.js') && !path.includes('/router.')),
        );
      await page.goto('/');
      await page.locator('.player-press').first().waitFor();
      const first = await loaded();
      await page.locator('.player-press').first().click();
      await page.locator('.bar').waitFor();
      const playing = await loaded();
      expect(playing.length).toBeGreaterThan(first.length);
      const files = playing.filter((path) => !before.includes(path));
      expect(
        sum(files.map((path) => ({ bytes: gzipSync(readFileSync(join(dist, path))).length }))),
      ).toBeLessThanOrEqual(15 * kB);
    }));

  test('in its style', () => {
    const style = ['styles/player.css', 'components/player/player.css', 'components/player/bar.css'].map(
      (file) => readFileSync(join(project, 'src', file), 'utf8'),
    );
    expect(gzipSync(style.join('')).length).toBeLessThanOrEqual(3 * kB);
  });
});
