import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, createIndex } from 'pagefind';
import { serveSite } from '#files/server.ts';
import type { Searcher } from './scoring.ts';
import { ignored, type StockPage } from './stock-pages.ts';

type Found = { data(): Promise<{ url: string }> };
type Instance = { init(): Promise<void>; search(words: string): Promise<{ results: Found[] }> };
type Script = { createInstance(options: { basePath: string }): Instance };

/** A searcher that has something open; `close` ends it. */
export type OpenSearcher = Searcher & { close(): Promise<void> };

/** Indexes pages with Pagefind as it comes, one index whatever the language, into `<folder>/pagefind/`. */
export async function writeStockIndex(pages: readonly StockPage[], folder: string): Promise<void> {
  const { index, errors } = await createIndex({
    forceLanguage: pages[0]?.language ?? 'en',
    excludeSelectors: ignored.split(', '),
    verbose: false,
  });
  if (!index) throw new Error(errors.join('; '));
  for (const { address, html } of pages) {
    const added = await index.addHTMLFile({ url: address, content: html });
    if (added.errors.length > 0) throw new Error(`${address}: ${added.errors.join('; ')}`);
  }
  const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  if (written.errors.length > 0) throw new Error(written.errors.join('; '));
  await index.deleteIndex();
}

/** Ends Pagefind's own process, which the next index starts anew. */
export async function endPagefind(): Promise<void> {
  await close();
}

/** Pagefind's own script, asked about the index in `<folder>/pagefind/`. */
export async function openStockIndex(name: string, folder: string): Promise<OpenSearcher> {
  const server = await serveSite(folder, 0);
  const script = (await import(
    /* @vite-ignore */ pathToFileURL(join(folder, 'pagefind', 'pagefind.js')).href
  )) as Script;
  const instance = script.createInstance({ basePath: `${server.url}pagefind/` });
  await instance.init();
  return {
    name,
    ask: async (words) => {
      const { results } = await instance.search(words);
      const pages = await Promise.all(results.slice(0, 10).map((found) => found.data()));
      return pages.map(({ url }) => new URL(url, server.url).pathname);
    },
    close: () => server.close(),
  };
}

/** One searcher of several, each of which answers on the pages of its language. */
export function byLanguage(name: string, searchers: Readonly<Record<string, OpenSearcher>>): OpenSearcher {
  return {
    name,
    ask: (words, language) => {
      const searcher = searchers[language];
      if (!searcher) throw new Error(`There is no index for ${language}.`);
      return searcher.ask(words, language);
    },
    close: async () => {
      await Promise.all(Object.values(searchers).map((searcher) => searcher.close()));
    },
  };
}
