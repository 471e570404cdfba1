import { join } from 'node:path';
import type { Index } from 'lunr';
import type MiniSearch from 'minisearch';
import type { Library } from '#domain/library.ts';
import { readDocuments, type SearchDocument } from './documents.ts';
import { lunrOf, lunrSearcher } from './lunr-searcher.ts';
import { miniSearcher, miniSearchOf } from './minisearch-searcher.ts';
import { byLanguage, endPagefind, openStockIndex, writeStockIndex } from './pagefind-searcher.ts';
import type { Searcher } from './scoring.ts';
import { readStockPages } from './stock-pages.ts';

/** What this site's search is measured against, ready to be asked; `folder` holds the stock index of all pages. */
export type Rivals = {
  readonly searchers: readonly Searcher[];
  readonly documents: readonly SearchDocument[];
  readonly miniSearch: MiniSearch<SearchDocument>;
  readonly lunr: Index;
  readonly folder: string;
  close(): Promise<void>;
};

/**
 * Opens the rivals over the pages of a built site, with their indexes below `folder`. Pagefind stands there twice, because
 * who uses it has the choice: one index for all languages, or one a language, of which a reader gets that of the page.
 */
export async function openRivals(dist: string, library: Library, folder: string): Promise<Rivals> {
  const pages = await readStockPages(dist, library);
  const whole = join(folder, 'all');
  await writeStockIndex(pages, whole);
  for (const language of library.site.languages) {
    const own = pages.filter((page) => page.language === language);
    await writeStockIndex(own, join(folder, language));
  }
  await endPagefind();
  const documents = await readDocuments(whole);
  const one = await openStockIndex('Pagefind', whole);
  const several = byLanguage(
    'Pagefind by language',
    Object.fromEntries(
      await Promise.all(
        library.site.languages.map(
          async (language) => [language, await openStockIndex(language, join(folder, language))] as const,
        ),
      ),
    ),
  );
  const miniSearch = miniSearchOf(documents);
  const lunr = lunrOf(documents);
  return {
    searchers: [one, several, miniSearcher(miniSearch), lunrSearcher(lunr)],
    documents,
    miniSearch,
    lunr,
    folder: whole,
    close: async () => {
      await one.close();
      await several.close();
    },
  };
}
