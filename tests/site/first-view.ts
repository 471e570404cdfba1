import type { Page } from 'playwright-core';

/** What a page does while it comes: what the browser complains of, what moves, and what is fetched too early. */
export type FirstView = { complaints: string[]; shifts: string[]; early: string[] };

type Shift = PerformanceEntry & {
  value: number;
  sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
};

declare global {
  interface Window {
    shifts: Shift[];
  }
}

/**
 * Opens a page, lets its typefaces come only when the first words have been painted without them, and reads it down to
 * its end. Shifts are told whatever their size, except those that the browser's own player makes among its buttons.
 */
export async function watchFirstView(page: Page, path: string): Promise<FirstView> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`));
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => window.shifts.push(...(list.getEntries() as Shift[]))).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });
  const { promise: painted, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/*.woff2', async (route) => {
    await painted;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  release();
  await page.waitForLoadState('load');
  const early = await page.evaluate(() =>
    [...document.images]
      .filter((image) => image.loading !== 'lazy' && image.getBoundingClientRect().top > innerHeight)
      .map((image) => image.currentSrc),
  );
  const shifts = await page.evaluate(async () => {
    const settled = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await document.fonts.ready;
    for (let at = 0; at < document.documentElement.scrollHeight; at += innerHeight) {
      scrollTo(0, at);
      await settled();
    }
    return window.shifts.flatMap(({ value, sources }) =>
      sources.flatMap(({ node, previousRect: from, currentRect: to }) =>
        node === null
          ? []
          : `${value.toFixed(4)} ${node.nodeName} ${node.textContent?.trim().slice(0, 30)}: ${from.x},${from.y} to ${to.x},${to.y}`,
      ),
    );
  });
  return { complaints, shifts, early };
}
