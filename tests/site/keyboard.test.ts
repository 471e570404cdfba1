import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { walkByTab } from './tab-walk.ts';
import { findSmallTargets } from './targets.ts';
import { everyTemplate } from './templates.ts';
import { arrive, openSite, type Visitors } from './visitors.ts';

let site: Visitors;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const both = [
  { viewport: { width: 390, height: 844 }, colorScheme: 'light', reducedMotion: 'reduce', hasTouch: true },
  { viewport: { width: 1280, height: 900 }, colorScheme: 'dark', reducedMotion: 'reduce' },
] as const;

// A player for other sites has no navigation to skip.
const wholePages = everyTemplate.filter(([, path]) => !path.startsWith('/embed/'));

test.each(wholePages)('%s can be used with the keyboard alone, and with a finger', async (_, path) => {
  for (const found of await Promise.all(
    both.map((visitor) => site.visit(visitor, (page) => use(page, path))),
  )) {
    expect(found.first).toContain('class="skip"');
    expect(found.afterSkipping).toBe('content');
    expect(found.stops.filter(({ faults }) => faults.length > 0)).toEqual([]);
    expect(found.missed, 'not reached with the Tab key').toEqual([]);
    expect(found.small, 'too small for a finger').toEqual([]);
  }
});

/** Walks a page from its first stop to its last, takes the first link past the navigation, and looks for small targets. */
async function use(page: Page, path: string) {
  await arrive(page, path);
  const { stops, missed } = await walkByTab(page);
  for (const key of ['Tab', 'Enter', 'Tab']) await page.keyboard.press(key);
  const afterSkipping = await page.evaluate(() => document.activeElement?.closest('main')?.id);
  return { first: stops[0]?.name, stops, missed, afterSkipping, small: await findSmallTargets(page) };
}
