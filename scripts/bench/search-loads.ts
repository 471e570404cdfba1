import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { serveSite } from '#files/server.ts';
import { openEngine } from '#search/engine.ts';
import { lunrScripts } from '../../tests/search/benchmark/lunr-searcher.ts';
import type { Rivals } from '../../tests/search/benchmark/rivals.ts';
import { fileFetch } from '../../tests/search/benchmark/site-searcher.ts';
import { type Load, Scale } from './scale.ts';

/** What a visitor fetches: at the focus of the field, with the first question, and with another one after it. */
export type SearchLoads = { readonly focus: Load; readonly first: Load; readonly next: Load };

const none: Load = { bytes: 0, requests: 0 };

/** Pagefind as it comes, without any interface: its script in a page of its own, asked two questions, ten results each. */
export async function loadsOfStock(
  browser: Browser,
  folder: string,
  questions: readonly [string, string],
): Promise<SearchLoads> {
  await writeFile(join(folder, 'index.html'), '<!doctype html><html lang="da"><title>Stock</title></html>');
  const server = await serveSite(folder, 0);
  const page = await browser.newPage({ baseURL: server.url });
  const scale = new Scale(page);
  await page.goto('/');
  await scale.read();
  await page.evaluate("import('/pagefind/pagefind.js').then((engine) => engine.init())");
  const focus = await scale.read();
  const [first, next] = [await asked(questions[0]), await asked(questions[1])];
  await page.close();
  await server.close();
  return { focus, first, next };

  async function asked(words: string): Promise<Load> {
    await page.evaluate(
      `import('/pagefind/pagefind.js').then((engine) => engine.search(${JSON.stringify(words)}))
        .then(({ results }) => Promise.all(results.slice(0, 10).map((found) => found.data())))`,
    );
    return scale.read();
  }
}

/** This site's own search: its dialog opened by keyboard on the front page, asked two questions as somebody types them. */
export async function loadsOfSite(
  browser: Browser,
  dist: string,
  questions: readonly [string, string],
): Promise<SearchLoads> {
  const server = await serveSite(dist, 0);
  const page = await browser.newPage({ baseURL: server.url });
  const scale = new Scale(page);
  await page.goto('/');
  await scale.read();
  await page.keyboard.press('Control+k');
  const focus = await scale.read();
  await page.keyboard.type(questions[0], { delay: 100 });
  const first = await scale.read();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(questions[1], { delay: 100 });
  const next = await scale.read();
  await page.close();
  await server.close();
  return { focus, first, next };
}

/** The index files alone that this site's search fetches, without its scripts; they are packed already. */
export async function loadsOfIndex(dist: string, questions: readonly [string, string]): Promise<SearchLoads> {
  let load = none;
  const fetch = fileFetch(dist);
  const engine = await openEngine({
    base: '/',
    fetch: async (address) => {
      const response = await fetch(address);
      const { byteLength } = await response.clone().arrayBuffer();
      load = { bytes: load.bytes + byteLength, requests: load.requests + 1 };
      return response;
    },
  });
  const focus = taken();
  await engine.ask({ words: questions[0], language: 'da' });
  const first = taken();
  await engine.ask({ words: questions[1], language: 'da' });
  return { focus, first, next: taken() };

  function taken(): Load {
    const since = load;
    load = none;
    return since;
  }
}

/** MiniSearch: its script and the whole index with what results show, fetched at the focus. */
export async function loadsOfMiniSearch(packages: string, { miniSearch }: Rivals): Promise<SearchLoads> {
  const script = await packedFile(packages, 'minisearch/dist/umd/index.js');
  return wholeIndex([script, packed(JSON.stringify(miniSearch))]);
}

/** lunr with its languages: the scripts, the whole index, and the documents, which that index does not carry. */
export async function loadsOfLunr(packages: string, { lunr, documents }: Rivals): Promise<SearchLoads> {
  const scripts = await Promise.all(lunrScripts.map((script) => packedFile(packages, script)));
  return wholeIndex([...scripts, packed(JSON.stringify(lunr)), packed(JSON.stringify(documents))]);
}

function wholeIndex(files: readonly number[]): SearchLoads {
  const bytes = files.reduce((sum, size) => sum + size, 0);
  return { focus: { bytes, requests: files.length }, first: none, next: none };
}

async function packedFile(packages: string, path: string): Promise<number> {
  return packed(await readFile(join(packages, path)));
}

function packed(content: string | Uint8Array): number {
  return gzipSync(content, { level: 6 }).length;
}
