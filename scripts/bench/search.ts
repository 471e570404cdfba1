import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { libraryOf } from '#domain/content.ts';
import { readContent } from '#files/content.ts';
import { writeSearchIndex } from '#files/search-index.ts';
import { launchBrowser } from '../../tests/browser.ts';
import { compare, tableOf } from '../../tests/search/benchmark/comparison.ts';
import { endPagefind, writeStockIndex } from '../../tests/search/benchmark/pagefind-searcher.ts';
import { openRivals } from '../../tests/search/benchmark/rivals.ts';
import { siteSearcher } from '../../tests/search/benchmark/site-searcher.ts';
import { readStockPages } from '../../tests/search/benchmark/stock-pages.ts';
import { buildGeneratedSite } from '../../tests/site/generated-site.ts';
import { median } from './median.ts';
import {
  loadsOfIndex,
  loadsOfLunr,
  loadsOfMiniSearch,
  loadsOfSite,
  loadsOfStock,
  type SearchLoads,
} from './search-loads.ts';

const { values } = parseArgs({ options: { items: { type: 'string' }, site: { type: 'string' } } });
const project = join(import.meta.dirname, '..', '..');
const now = '2026-01-01T00:00:00Z';
const questions = ['kommunikation', 'tillid'] as const;

const root =
  values.site ?? (values.items === undefined ? project : await buildGeneratedSite(Number(values.items)));
const dist = join(root, 'dist');
const content = await readContent({ root: join(root, 'content'), now });
const library = libraryOf(content, { hidden: false });
const folder = await mkdtemp(join(tmpdir(), 'search-'));
const rivals = await openRivals(dist, library, folder);
console.log(`${rivals.documents.length} pages.`);

if (root === project) {
  const marks = await compare([await siteSearcher(dist), ...rivals.searchers]);
  console.log('\nMean reciprocal rank within ten pages. Questions that may be tuned on:');
  console.table(tableOf(marks, 'tuned'));
  console.log('Held out:');
  console.table(tableOf(marks, 'heldOut'));
}

const browser = await launchBrowser();
const packages = join(project, 'node_modules');
const loads: Record<string, SearchLoads> = {
  'this site, interface included': await loadsOfSite(browser, dist, questions),
  'this site, index alone': await loadsOfIndex(dist, questions),
  'Pagefind, no interface': await loadsOfStock(browser, rivals.folder, questions),
  'MiniSearch, no interface': await loadsOfMiniSearch(packages, rivals),
  'lunr, no interface': await loadsOfLunr(packages, rivals),
};
console.log('kB over the wire and requests.');
console.table(Object.fromEntries(Object.entries(loads).map(([name, load]) => [name, loadRow(load)])));

console.log(
  `Writing the index takes ${(await indexTimeRatio()).toFixed(1)} times as long as with Pagefind as it comes.`,
);

await browser.close();
await rivals.close();
await rm(folder, { recursive: true });
if (values.items !== undefined) await rm(root, { recursive: true });

/** How long this site's index takes to be written, beside Pagefind's of the same pages; medians of turns. */
async function indexTimeRatio(): Promise<number> {
  const pages = await readStockPages(dist, library);
  const times = { site: [] as number[], stock: [] as number[] };
  for (let round = 0; round < 3; round++) {
    times.site.push(await duration(() => writeSearchIndex({ folder: dist, content })));
    times.stock.push(
      await duration(async () => {
        await writeStockIndex(pages, join(folder, 'timed'));
        await endPagefind();
      }),
    );
  }
  return (median(times.site) ?? 0) / (median(times.stock) ?? 0);
}

async function duration(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function loadRow({ focus, first, next }: SearchLoads) {
  const cold = { bytes: focus.bytes + first.bytes, requests: focus.requests + first.requests };
  const cell = (load: { bytes: number; requests: number }) =>
    `${(load.bytes / 1000).toFixed(1)} in ${load.requests}`;
  return { cold: cell(cold), 'after focus': cell(first), 'next question': cell(next) };
}
