import lighthouse from 'lighthouse';
import { freePort } from '../nginx-server.ts';

/** What Lighthouse gives marks for. https://developer.chrome.com/docs/lighthouse/ */
export type Category = 'performance' | 'accessibility' | 'best-practices' | 'seo';

/** Marks from 0 to 100, and what cost some of them, one line each. */
export type Marks = { marks: Partial<Record<Category, number>>; faults: string[] };

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

/** Has Lighthouse look at a page as on a telephone, in the browser at `port`. Throws when it cannot. */
export async function markPage(url: string, port: number, categories: readonly Category[]): Promise<Marks> {
  const result = await lighthouse(url, {
    port,
    logLevel: 'silent',
    onlyCategories: [...categories],
    formFactor: 'mobile',
    // A slow telephone is computed, not waited for.
    throttlingMethod: 'simulate',
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
  return { marks, faults };
}
