import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { serveSite } from '#files/server.ts';
import { launchBrowser } from '../../tests/browser.ts';
import { answered, field, hits, openDialog } from '../../tests/site/searching.ts';
import { median } from './median.ts';

const site = join(import.meta.dirname, '..', '..', 'dist');
if (!existsSync(join(site, 'index.html'))) {
  console.error('There is no site in dist/ yet. Run: npm run build');
  process.exit(1);
}

const rounds = 3;
const slowness = 4;
const keyEvery = 120;
const questions = [
  'ledelseskommunikation',
  'sociale medier',
  'linkedni',
  'hvordan skriver man en god kommentar',
];

const server = await serveSite(site, 0);
const browser = await launchBrowser();
const rows: Record<string, object> = {};
for (const [where, open] of Object.entries({
  'search page': async (page: Page) => {
    await page.goto('/search/');
    await field(page).focus();
  },
  dialog: async (page: Page) => {
    await page.goto('/blog/den-gode-kommentar/');
    await openDialog(page);
  },
})) {
  for (const question of questions) {
    const lengths: number[] = [];
    const shown: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const { keys, answer } = await type(question, open);
      lengths.push(...keys);
      shown.push(answer);
    }
    rows[`${where}: ${question}`] = {
      'INP, worst key': Math.max(...lengths),
      'median key': median(lengths),
      'hits after the last key': median(shown),
    };
  }
}
console.log(
  `Milliseconds, ${rounds} visits each, a key every ${keyEvery} ms, the processor slowed down ${slowness} times. Good: INP up to 200.`,
);
console.log(
  'From the press of a key to the next picture, as the browser measures it, in steps of 8; 16 stands for all below.\n',
);
console.table(rows);
await browser.close();
await server.close();

/** How long each key of a question took until the picture changed, and how long the last answer after the last key. */
async function type(
  question: string,
  open: (page: Page) => Promise<void>,
): Promise<{ keys: number[]; answer: number }> {
  const context = await browser.newContext({ baseURL: server.url, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  await open(page);
  // https://www.w3.org/TR/event-timing/
  await page.evaluate(() => {
    const longest = new Map<number, number>();
    const note = (list: PerformanceObserverEntryList) => {
      for (const entry of list.getEntries() as (PerformanceEventTiming & { interactionId: number })[]) {
        const { interactionId: id, duration } = entry;
        if (id > 0) longest.set(id, Math.max(duration, longest.get(id) ?? 0));
      }
    };
    new PerformanceObserver(note).observe({
      type: 'event',
      durationThreshold: 16,
    } as PerformanceObserverInit);
    Object.assign(window, { longest });
  });
  await field(page).pressSequentially(question, { delay: keyEvery });
  const begun = performance.now();
  await answered(page);
  await hits(page)
    .first()
    .waitFor({ state: 'attached', timeout: 2000 })
    .catch(() => undefined);
  const answer = Math.round(performance.now() - begun);
  await page.waitForTimeout(300);
  const measured = await page.evaluate(() => [
    ...(window as unknown as { longest: Map<number, number> }).longest.values(),
  ]);
  await context.close();
  // What was faster than the threshold is not told at all.
  const unseen = Array.from({ length: Math.max(0, question.length - measured.length) }, () => 16);
  return { keys: [...measured, ...unseen], answer };
}
