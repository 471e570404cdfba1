import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readContent } from '#files/content.ts';
import { writeSearchIndex } from '#files/search-index.ts';
import { serveSite } from '#files/server.ts';
import { contentFolder } from '#files/surroundings.ts';
import { generateCorpus } from '../../scripts/bench/corpus.ts';
import { type Load, Scale } from '../../scripts/bench/scale.ts';
import { launchBrowser } from '../browser.ts';
import { dist, project } from './built-site.ts';
import { find, openDialog } from './searching.ts';

const items = 1000;
const now = '2026-01-01T00:00:00Z';

let root: string;
let loads: { focus: Load; first: Load; next: Load };

/** The built site with the index of a thousand generated items beside the shipped ones: their pages are never opened. */
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'search-budget-'));
  const folder = join(root, 'dist');
  await cp(dist, folder, { recursive: true });
  await cp(contentFolder(project), contentFolder(root), { recursive: true });
  const shipped = await readContent({ root: contentFolder(root), now });
  for (const { path, text } of generateCorpus(shipped, items, 1)) {
    const file = join(contentFolder(root), path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  const content = await readContent({ root: contentFolder(root), now });
  expect((await writeSearchIndex({ folder, content })).count).toBeGreaterThan(items);
  loads = await loadsOf(folder, ['kommunikation', 'tillid']);
}, 600_000);
afterAll(() => rm(root, { recursive: true }));

/** What the dialog fetches when it is opened, with the first question, and with the next; each is put into the field at once. */
async function loadsOf(folder: string, [one, other]: readonly [string, string]) {
  const [server, browser] = [await serveSite(folder, 0), await launchBrowser()];
  const page = await browser.newPage({ baseURL: server.url });
  const scale = new Scale(page);
  await page.goto('/');
  await scale.read();
  await openDialog(page);
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('pagefind.wasm')),
  );
  const focus = await scale.read();
  const asked = async (words: string) => {
    await find(page, words);
    return scale.read();
  };
  const found = { focus, first: await asked(one), next: await asked(other) };
  await browser.close();
  await server.close();
  return found;
}

test('a first search costs no more than 170 kB, the dialog and its scripts included', () => {
  expect(loads.focus.bytes + loads.first.bytes).toBeLessThanOrEqual(170_000);
});

test('of these no more than 50 kB come after the field has the focus', () => {
  expect(loads.first.bytes).toBeGreaterThan(1000);
  expect(loads.first.bytes).toBeLessThanOrEqual(50_000);
});

test('the next search costs no more than 20 kB', () => {
  expect(loads.next.bytes).toBeGreaterThan(1000);
  expect(loads.next.bytes).toBeLessThanOrEqual(20_000);
});
