import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDocuments, type SearchDocument } from './documents.ts';
import { lunrOf, lunrSearcher } from './lunr-searcher.ts';
import { miniSearcher, miniSearchOf } from './minisearch-searcher.ts';
import { endPagefind, type OpenSearcher, openStockIndex, writeStockIndex } from './pagefind-searcher.ts';
import { type StockPage, stockHtml } from './stock-pages.ts';

const page = (address: string, language: string, title: string, text: string): StockPage => ({
  address,
  language,
  html: stockHtml(
    `<!doctype html><html lang="${language}"><head><title>${title}</title></head><body><nav>menu</nav>` +
      `<main data-own="1"><h1>${title}</h1><p>${text}</p></main></body></html>`,
  ),
});
const pages = [
  page('/tillid/', 'da', 'Tillid', 'En montør skifter pumper i et koldt kælderrum.'),
  page('/nl/thuis/', 'nl', 'Thuiswerken', 'De agenda loopt leeg aan de keukentafel.'),
  page('/en/pumps/', 'en', 'Pumps', 'The fitter wrote about trust and a basement.'),
];
let folder: string;
let stock: OpenSearcher;
let documents: SearchDocument[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stock-index-'));
  await writeStockIndex(pages, folder);
  await endPagefind();
  stock = await openStockIndex('Pagefind', folder);
  documents = await readDocuments(folder);
});
afterAll(async () => {
  await stock.close();
  await rm(folder, { recursive: true });
});

test('pages are handed over with their own text marked', () => {
  expect(pages[0]?.html).toContain('<main data-pagefind-body data-own="1">');
  expect(stockHtml('<main><article class="text-page"><p>')).toBe(
    '<main><article class="text-page" data-pagefind-body><p>',
  );
});

test('the libraries read the text that Pagefind read', () => {
  expect(documents.map(({ id, title }) => [id, title])).toEqual([
    ['/en/pumps/', 'Pumps'],
    ['/nl/thuis/', 'Thuiswerken'],
    ['/tillid/', 'Tillid'],
  ]);
  expect(documents[2]?.text).toContain('koldt kælderrum');
  expect(documents[2]?.text).not.toContain('menu');
});

test('each searcher finds the page that holds the word', async () => {
  for (const searcher of [stock, miniSearcher(miniSearchOf(documents)), lunrSearcher(lunrOf(documents))]) {
    expect((await searcher.ask('keukentafel', 'nl'))[0], searcher.name).toBe('/nl/thuis/');
    expect((await searcher.ask('"fitter wrote"', 'en'))[0], searcher.name).toBe('/en/pumps/');
  }
});
