import lighthouse from 'lighthouse';
import * as constants from 'lighthouse/core/config/constants.js';
import { freePort } from '../nginx-server.ts';

/** What Lighthouse gives marks for. https://developer.chrome.com/docs/lighthouse/ */
export type Category = 'performance' | 'accessibility' | 'best-practices' | 'seo';

/** Marks from 0 to 100, what cost some of them, one line each, and how fast Lighthouse found this machine to be. */
export type Marks = { marks: Partial<Record<Category, number>>; faults: string[]; speed: number };

/** How many times slower than this machine a telephone is taken to be. Lighthouse's own 4 are meant for a fast desktop. */
const usualSlowdown = 4;

/** How fast such a desktop is, in Lighthouse's measure: the middle of 1,500 to 2,000. */
const desktopSpeed = 1750;

/**
 * How many times slower a telephone is than a machine of that speed, which Lighthouse leaves to whoever runs it on a slower one.
 * https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md
 */
export function telephoneSlowdown(speed: number): number {
  return Math.min(usualSlowdown, Math.max(1, (usualSlowdown * speed) / desktopSpeed));
}

/** Switches for a browser that Lighthouse can steer and that reaches nothing but this machine. */
export async function steeredBrowser(): Promise<{ port: number; switches: string[] }> {
  const port = await freePort();
  return {
    port,
    switches: [
      `--remote-debugging-port=${port}`,
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
      '--disable-component-update',
      '--disable-sync',
      '--no-pings',
    ],
  };
}

/** Has Lighthouse look at a page as on a telephone that is `slowdown` times slower, in the browser at `port`. Throws when it cannot. */
export async function markPage(
  url: string,
  port: number,
  categories: readonly Category[],
  slowdown = usualSlowdown,
): Promise<Marks> {
  const result = await lighthouse(url, {
    port,
    logLevel: 'silent',
    onlyCategories: [...categories],
    formFactor: 'mobile',
    // A slow telephone is computed, not waited for.
    throttlingMethod: 'simulate',
    throttling: { ...constants.throttling.mobileSlow4G, cpuSlowdownMultiplier: slowdown },
    disableFullPageScreenshot: true,
  });
  if (!result || result.lhr.runtimeError)
    throw new Error(`Lighthouse could not look at ${url}. ${result?.lhr.runtimeError?.message ?? ''}`);
  const { categories: judged, audits } = result.lhr;
  const marks = Object.fromEntries(
    categories.map((name) => [name, Math.round((judged[name]?.score ?? 0) * 100)]),
  );
  const faults = Object.values(judged).flatMap(({ id, auditRefs }) =>
    auditRefs
      .filter(({ id: audit, weight }) => weight > 0 && (audits[audit]?.score ?? 1) < 1)
      .map(({ id: audit }) => `${id}: ${audits[audit]?.title} ${audits[audit]?.displayValue ?? ''}`.trim()),
  );
  return { marks, faults, speed: result.lhr.environment.benchmarkIndex };
}
