import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { libraryOf } from '#domain/content.ts';
import { readContent } from '#files/content.ts';
import { launchBrowser } from '../../tests/browser.ts';
import { compare, tableOf } from '../../tests/search/benchmark/comparison.ts';
import { openRivals } from '../../tests/search/benchmark/rivals.ts';
import { buildGeneratedSite } from '../../tests/site/generated-site.ts';
import {
  loadsOfLunr,
  loadsOfMiniSearch,
  loadsOfSite,
  loadsOfStock,
  type SearchLoads,
} from './search-loads.ts';

const { values } = parseArgs({ options: { items: { type: 'string' }, site: { type: 'string' } } });
const project = join(import.meta.dirname, '..', '..');
const questions = ['kommunikation', 'tillid'] as const;

const root =
  values.site ?? (values.items === undefined ? project : await buildGeneratedSite(Number(values.items)));
const dist = join(root, 'dist');
const content = await readContent({ root: join(root, 'content'), now: '2026-01-01T00:00:00Z' });
const library = libraryOf(content, { hidden: false });
const folder = await mkdtemp(join(tmpdir(), 'search-'));
const rivals = await openRivals(dist, library, folder);
console.log(`${rivals.documents.length} pages.`);

if (root === project) {
  const marks = await compare(rivals.searchers);
  console.log('\nMean reciprocal rank within ten pages. Questions that may be tuned on:');
  console.table(tableOf(marks, 'tuned'));
  console.log('Held out:');
  console.table(tableOf(marks, 'heldOut'));
}

const browser = await launchBrowser();
const packages = join(project, 'node_modules');
const loads: Record<string, SearchLoads> = {
  'this site, interface included': await loadsOfSite(browser, dist, questions),
  'Pagefind, no interface': await loadsOfStock(browser, rivals.folder, questions),
  'MiniSearch, no interface': await loadsOfMiniSearch(packages, rivals),
  'lunr, no interface': await loadsOfLunr(packages, rivals),
};
console.log('kB over the wire and requests.');
console.table(Object.fromEntries(Object.entries(loads).map(([name, load]) => [name, loadRow(load)])));

await browser.close();
await rivals.close();
await rm(folder, { recursive: true });
if (values.items !== undefined) await rm(root, { recursive: true });

function loadRow({ focus, first, next }: SearchLoads) {
  const cold = { bytes: focus.bytes + first.bytes, requests: focus.requests + first.requests };
  const cell = (load: { bytes: number; requests: number }) =>
    `${(load.bytes / 1000).toFixed(1)} in ${load.requests}`;
  return { cold: cell(cold), 'after focus': cell(first), 'next question': cell(next) };
}
