import type { Browser } from 'playwright-core';
import { serveSite } from '#files/server.ts';
import { launchBrowser } from '../../tests/browser.ts';
import { type Load, Scale } from './scale.ts';
import { loadsOfSite } from './search-loads.ts';

const questions = ['kommunikation', 'tillid'] as const;

/**
 * What somebody who was never here fetches of a built site: at a first view of some pages, everything that comes without a
 * touch; and for a first search, from the opening of the dialog to the hits.
 */
export async function weighVisits(
  dist: string,
  pages: Readonly<Record<string, string>>,
): Promise<Record<string, Load>> {
  const browser = await launchBrowser();
  try {
    const server = await serveSite(dist, 0);
    const views: Record<string, Load> = {};
    for (const [name, path] of Object.entries(pages)) {
      views[name] = await firstView(browser, new URL(path, server.url).href);
    }
    await server.close();
    const { focus, first, next } = await loadsOfSite(browser, dist, questions);
    return {
      ...views,
      'first search': { bytes: focus.bytes + first.bytes, requests: focus.requests + first.requests },
      'next search': next,
    };
  } finally {
    await browser.close();
  }
}

async function firstView(browser: Browser, address: string): Promise<Load> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const scale = new Scale(page);
  await page.goto(address);
  const load = await scale.read();
  await context.close();
  return load;
}
