import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type SiteServer, serveSite } from '#files/server.ts';
import { launchBrowser } from '../browser.ts';
import { dist } from './built-site.ts';

/** The built site, served, and a browser; one for all tests of a file. */
export type Visitors = {
  /** The address of the front page. */
  url: string;
  browser: Browser;
  /** Gives `look` a page of a fresh visitor, and closes it afterwards. */
  visit<Result>(options: BrowserContextOptions, look: (page: Page) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
};

/** Serves the built site on loopback and starts the browser, with `more` switches of Chromium. */
export async function openSite(more: readonly string[] = []): Promise<Visitors> {
  const server: SiteServer = await serveSite(dist, 0);
  const browser = await launchBrowser(more);
  return {
    url: server.url,
    browser,
    visit: async (options, look) => {
      const context = await browser.newContext({ baseURL: server.url, ...options });
      try {
        return await look(await context.newPage());
      } finally {
        await context.close();
      }
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Opens a template's page and waits until it says what it has to say, search results included. */
export async function arrive(page: Page, path: string): Promise<void> {
  await page.goto(path);
  if (path.includes('#q=')) await page.locator('.hit').first().waitFor();
}
