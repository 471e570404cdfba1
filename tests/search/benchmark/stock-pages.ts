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

/** A page as Pagefind's manual tells one to mark it: what its own text is, which is its article where it has one. */
export function stockHtml(html: string): string {
  const own = /<article class="(?:article|episode|text-page|person-head)"/.exec(html)?.[0] ?? '<main';
  return html.replace(new RegExp(`${own}(?=[\\s>])`), `${own} data-pagefind-body`);
}

/** What of such an article is no text of its own: players, buttons and ways elsewhere. https://pagefind.app/docs/indexing/ */
export const ignored =
  'dialog, a.time, ssr-player, .reading-tools, .reading-hint, .share-passage, .files, .facts, .series-place, .heard-in, ' +
  '.meta, .elsewhere, .dial, .contact, .embed-offer, .form, .chips, .read-link';
