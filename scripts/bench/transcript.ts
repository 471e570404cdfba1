import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { serveSite } from '#files/server.ts';
import { launchBrowser } from '../../tests/browser.ts';
import { buildLongSite } from '../../tests/site/long-site.ts';
import { weighPage } from '../../tests/site/page-weight.ts';
import { longEpisode } from './long-episode.ts';
import { median } from './median.ts';

const rounds = 9;

const root = await buildLongSite();
const server = await serveSite(join(root, 'dist'), 0);
const browser = await launchBrowser();
const page = await browser.newPage({ baseURL: server.url });
const { html, scripts } = await weighPage(page, longEpisode.path);
const segments = await page.locator('.transcript p').count();
await page.close();
console.log(`A transcript of two hours, ${segments} segments. Target: page 75 kB with gzip.`);
console.log(`Page ${kB(html)} kB, scripts of the first view ${kB(scripts)} kB.\n`);

const times = { with: [] as number[][], without: [] as number[][] };
for (let round = 0; round < rounds; round++) {
  times.with.push(await layoutTimes(browser, true));
  times.without.push(await layoutTimes(browser, false));
}
console.log(
  `Layout and style in milliseconds, median of ${rounds} visits by turns, with and without content-visibility.`,
);
console.table(
  Object.fromEntries(
    ['first view', 'telephone turned'].map((name, index) => {
      const [having, lacking] = [times.with, times.without].map((all) =>
        round2(median(all.map((row) => row[index] ?? 0)) ?? 0),
      );
      return [name, { with: having, without: lacking, ratio: round2((having ?? 0) / (lacking ?? 1)) }];
    }),
  ),
);
await browser.close();
await server.close();
await rm(root, { recursive: true });

/** Milliseconds that one visit spends on layout and style: until the page is there, and again when its width changes. */
async function layoutTimes(on: Browser, kept: boolean): Promise<number[]> {
  const visit = await on.newPage({ baseURL: server.url, viewport: { width: 390, height: 844 } });
  if (!kept) {
    await visit.route('**/*.css', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({
        response: answer,
        body: (await answer.text()).replaceAll('content-visibility:auto', ''),
      });
    });
  }
  const session = await visit.context().newCDPSession(visit);
  await session.send('Performance.enable');
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
    return 1000 * (of('LayoutDuration') + of('RecalcStyleDuration'));
  };
  const settle = () =>
    visit.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await visit.goto(longEpisode.path, { waitUntil: 'networkidle' });
  await settle();
  const first = await spent();
  await visit.setViewportSize({ width: 844, height: 390 });
  await settle();
  const turned = (await spent()) - first;
  await visit.close();
  return [first, turned];
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}

function kB(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
