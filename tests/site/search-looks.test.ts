import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditPage } from './audit.ts';
import { findOverflowAtAnySize } from './overflow.ts';
import { find, openDialog } from './searching.ts';
import { walkByTab } from './tab-walk.ts';
import { findSmallTargets } from './targets.ts';
import { openSite, type Visitors } from './visitors.ts';

let site: Visitors;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** The states of a search that look different, by what one does to get there. */
const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the dialog with hits': async (page) => {
    await page.goto('/blog/den-gode-kommentar/');
    await openDialog(page);
    await find(page, 'spejlbillede');
    await find(page, 'linkedin');
    await page.keyboard.press('ArrowDown');
  },
  'the dialog with a moment': async (page) => {
    await page.goto('/blog/den-gode-kommentar/');
    await openDialog(page);
    await find(page, 'spejlbillede');
    await page.locator('.hit-play').first().waitFor();
  },
  'the dialog with earlier searches': async (page) => {
    await page.addInitScript(() =>
      localStorage.setItem('recent-searches', '["linkedin","den gode kommentar"]'),
    );
    await page.goto('/nb/');
    await openDialog(page);
    await page.locator('.recent').waitFor();
  },
  'the page with nothing found': async (page) => {
    await page.goto('/nl/search/#q=xyzzyqwvut');
    await page.locator('.search-newest a').first().waitFor();
  },
  'the page with a moment': async (page) => {
    await page.goto('/en/search/#q=spejlbillede+xyzzyqwvut');
    await page.locator('.hit-play').first().waitFor();
  },
};

test.each(Object.entries(states))(
  '%s breaks no rule of WCAG 2.2 AA, narrow or wide, by day or by night',
  async (_, go) => {
    for (const width of [390, 1280]) {
      const found = await site.visit(
        { viewport: { width, height: 900 }, colorScheme: 'light', reducedMotion: 'reduce' },
        async (page) => {
          await go(page);
          return auditPage(page);
        },
      );
      expect({ width, ...found }).toEqual({ width, byDay: [], byNight: [] });
    }
  },
);

test.each(Object.entries(states))('%s fits 320 pixels, and letters of twice the size', async (_, go) => {
  const found = await site.visit({ reducedMotion: 'reduce' }, async (page) => {
    await go(page);
    return findOverflowAtAnySize(page);
  });
  expect(found).toEqual([]);
});

test.each(Object.entries(states).filter(([name]) => name.startsWith('the page')))(
  'on %s every target is large enough for a finger, and reached with the Tab key',
  async (_, go) => {
    const found = await site.visit(
      { viewport: { width: 390, height: 844 }, hasTouch: true, reducedMotion: 'reduce' },
      async (page) => {
        await go(page);
        const { stops, missed } = await walkByTab(page);
        return {
          faults: stops.filter(({ faults }) => faults.length > 0),
          missed,
          small: await findSmallTargets(page),
        };
      },
    );
    expect(found).toEqual({ faults: [], missed: [], small: [] });
  },
);

test.each(Object.entries(states).filter(([name]) => name.startsWith('the dialog')))(
  'in %s every target is at least 44 pixels high and wide, or a whole hit',
  async (_, go) => {
    const small = await site.visit(
      { viewport: { width: 390, height: 844 }, hasTouch: true, reducedMotion: 'reduce' },
      async (page) => {
        await go(page);
        return page.evaluate(() =>
          [...document.querySelectorAll('.search-dialog :is(a, button, select, input, label:has(input))')]
            .filter((element) => element.checkVisibility())
            .map((element) =>
              element.closest('.hit-title') ? (element.closest('.hit') ?? element) : element,
            )
            .map((element) => ({
              name: element.className || element.tagName,
              box: element.getBoundingClientRect(),
            }))
            .filter(({ box }) => Math.min(box.width, box.height) < 43.9)
            .map(({ name, box }) => `${name}: ${box.width} × ${box.height}`),
        );
      },
    );
    expect(small).toEqual([]);
  },
);
