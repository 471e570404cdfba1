import { type FilterName, type Filters, filterNames } from '#search/answer.ts';

/** What a reader asks: words, and how the hits are narrowed and ordered. */
export type Asked = { words: string; filters: Filters; sort: 'relevance' | 'date' };

/** Nothing yet. */
export const nothingAsked: Asked = { words: '', filters: {}, sort: 'relevance' };

/**
 * The fragment that keeps a question, `#q=ledelse&kind=article&sort=date`; empty while nothing is asked. A fragment never
 * leaves the browser, where a query would stand in the logs of the server.
 */
export function spellQuestion({ words, filters, sort }: Asked): string {
  if (words.trim() === '') return '';
  const chosen = filterNames.flatMap((name) => (filters[name] ?? []).map((value) => [name, value]));
  const order = sort === 'date' ? [['sort', sort]] : [];
  return `#${new URLSearchParams([['q', words.trim()], ...chosen, ...order])}`;
}

/**
 * The question that an address asks, in its fragment or, as search engines and forms spell it, in `?q=`. Undefined when its
 * fragment names a place of the page instead.
 */
export function parseQuestion({ hash, search }: { hash: string; search: string }): Asked | undefined {
  const inFragment = new URLSearchParams(hash.slice(1));
  if (hash !== '' && !inFragment.has('q')) return undefined;
  const said = hash === '' ? new URLSearchParams(search) : inFragment;
  return {
    words: said.get('q') ?? '',
    filters: Object.fromEntries(filterNames.flatMap((name) => valuesOf(said, name))),
    sort: said.get('sort') === 'date' ? 'date' : 'relevance',
  };
}

function valuesOf(said: URLSearchParams, name: FilterName): [FilterName, string[]][] {
  const values = [...new Set(said.getAll(name))].filter((value) => value !== '');
  return values.length > 0 ? [[name, values]] : [];
}
