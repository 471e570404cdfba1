import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { entryPath, episodePath, pagePath, postPath } from '#domain/address.ts';
import type { Library } from '#domain/library.ts';
import { taxonomies } from '#domain/term.ts';
import { holdingOfPerson, holdingOfTerm, languagesOf } from '#views/holding.ts';

/** A built page as somebody would hand it to an off-the-shelf search. */
export type StockPage = { readonly address: string; readonly language: string; readonly html: string };

/** Every page that has something to find on it: episodes, articles, texts, people and terms; no lists. */
export function searchablePages(library: Library): { address: string; language: string }[] {
  const { site, episodes, posts, pages, people } = library;
  return [
    ...episodes.map((episode) => ({
      address: episodePath(site, episode),
      language: episode.language,
    })),
    ...posts.map((post) => ({ address: postPath(site, post), language: post.language })),
    ...pages.map((page) => ({ address: pagePath(site, page), language: page.language })),
    ...people.flatMap(({ id }) =>
      languagesOf(library, holdingOfPerson(library, id)).map((language) => ({
        address: entryPath(site, language, 'people', id),
        language,
      })),
    ),
    ...taxonomies.flatMap((taxonomy) =>
      library[taxonomy].flatMap(({ id }) =>
        languagesOf(library, holdingOfTerm(library, taxonomy, id)).map((language) => ({
          address: entryPath(site, language, taxonomy, id),
          language,
        })),
      ),
    ),
  ];
}

/** The searchable pages of a built site without what was put into them for this site's own search. */
export async function readStockPages(dist: string, library: Library): Promise<StockPage[]> {
  return Promise.all(
    searchablePages(library).map(async ({ address, language }) => ({
      address,
      language,
      html: stockHtml(await readFile(join(dist, address, 'index.html'), 'utf8')),
    })),
  );
}

/**
 * Leaves of Pagefind's attributes the two that its manual begins with: what the page's own text is, and what to ignore. A
 * page that says no body has its `main` for one.
 */
export function stockHtml(html: string): string {
  const plain = html.replace(/ data-pagefind-(?!body|ignore)[a-z-]+(?:="[^"]*")?/g, '');
  return plain.includes(' data-pagefind-body')
    ? plain
    : plain.replace(/<main(?=[\s>])/, '<main data-pagefind-body');
}
