import type { SearchWords } from '#i18n/search-words.ts';
import { make } from '../player/make.ts';

/** What one can do who found nothing: try another word, or begin with the newest, which is fetched. */
export function drawNewest(words: SearchWords): HTMLElement {
  const element = make('div', { className: 'search-newest' }, make('p', {}, words.hint));
  void fetchNewest().then((links) => {
    const items = links.map(({ href, label }) => make('li', {}, make('a', { href }, label)));
    if (items.length > 0)
      element.append(make('p', { className: 'label' }, words.newest), make('ul', {}, ...items));
  });
  return element;
}

/** Without a connection there are none. */
async function fetchNewest(): Promise<{ href: string; label: string }[]> {
  const search = document.querySelector<HTMLAnchorElement>('.search-sign')?.pathname ?? '/search/';
  try {
    return await (await fetch(`${search}newest.json`)).json();
  } catch {
    return [];
  }
}
