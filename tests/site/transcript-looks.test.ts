import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPaleWords } from './contrast.ts';
import { hearPast } from './listening.ts';
import { findOverflow, setLetterSize } from './overflow.ts';
import { openTranscript } from './reading.ts';
import { findSmallTargets } from './targets.ts';
import { openSite, type Visitors } from './visitors.ts';

let site: Visitors;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** A reader who came to a passage, hears it, looks for a word, and has the way back and the share button in view. */
const readAlong = (options: BrowserContextOptions, look: (page: Page) => Promise<void>) =>
  site.visit({ reducedMotion: 'reduce', ...options }, async (page) => {
    await openTranscript(page, '#t=31.15,44.13');
    await page.locator('.hear').click();
    await hearPast(page, 31.2);
    await page.locator('.tool.find').click();
    await page.keyboard.type('linkedin');
    await page.locator('.transcript p').first().hover();
    await look(page);
  });

const audit = async (page: Page) => {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'target-size': { enabled: true } },
    }),
  );
  return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
};

test.each([
  [390, 'light'],
  [390, 'dark'],
  [1280, 'light'],
  [1280, 'dark'],
] as const)('reading along breaks no rule of WCAG 2.2 AA at %d pixels in %s', (width, colorScheme) =>
  readAlong({ viewport: { width, height: 900 }, colorScheme }, async (page) => {
    expect(await audit(page)).toEqual([]);
    expect(await findPaleWords(page)).toEqual([]);
    await page.locator('.share-passage').click();
    expect(await audit(page)).toEqual([]);
    expect(await findPaleWords(page)).toEqual([]);
  }),
);

test.each([390, 1280])('its tools can be hit with a finger at %d pixels', (width) =>
  readAlong({ viewport: { width, height: 900 }, hasTouch: true }, async (page) => {
    const tooSmall = await page
      .locator('.reading-tools button, .reading-tools input, .share-passage, .hear')
      .filter({ visible: true })
      .evaluateAll((tools) =>
        tools
          .map((tool) => [tool.textContent, (tool.closest('label') ?? tool).getBoundingClientRect()] as const)
          .filter(([, { width: wide, height }]) => wide < 44 || height < 44)
          .map(([name]) => name),
      );
    expect(tooSmall).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await findSmallTargets(page)).toEqual([]);
  }),
);

test('it fits 320 pixels, and letters of twice the size, with everything open', () =>
  readAlong({}, async (page) => {
    for (const isShared of [false, true]) {
      if (isShared) await page.locator('.share-passage').click();
      for (const { width, letters } of [
        { width: 320, letters: 16 },
        { width: 390, letters: 32 },
        { width: 1280, letters: 32 },
      ]) {
        await page.setViewportSize({ width, height: 844 });
        await setLetterSize(page, letters);
        expect(await findOverflow(page), `${width}, ${letters}`).toEqual([]);
      }
      await page.setViewportSize({ width: 1280, height: 844 });
      await setLetterSize(page, 16);
    }
  }));

test('what has the focus is never hidden below the tools or the bar', () =>
  readAlong({ viewport: { width: 1280, height: 700 } }, async (page) => {
    await page.keyboard.press('Escape');
    const times = page.locator('.transcript[data-language=da] .time');
    await times.first().focus();
    for (let pressed = 0; pressed < 12; pressed++) {
      await page.keyboard.press('Tab');
      const hidden = await page.evaluate(() => {
        const at = document.activeElement;
        const box = at?.getBoundingClientRect();
        const hit = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return hit && at?.contains(hit) ? '' : `${at?.textContent} below ${hit?.className}`;
      });
      expect(hidden).toBe('');
    }
  }));

test('only what one asks for is said aloud', () =>
  readAlong({}, async (page) => {
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      for (const live of document.querySelectorAll('reading-along :is([role=status], [aria-live])')) {
        new MutationObserver(() => said.push(live.textContent ?? '')).observe(live, {
          subtree: true,
          childList: true,
          characterData: true,
        });
      }
    });
    await page.locator('.transcript .time').nth(3).click();
    await hearPast(page, 37);
    expect(await page.evaluate(() => Reflect.get(window, 'said'))).toEqual([]);
    await page.getByRole('searchbox', { name: 'Ord i udskriften' }).fill('twitter');
    await page.waitForFunction(() => Reflect.get(window, 'said').length > 0);
  }));
