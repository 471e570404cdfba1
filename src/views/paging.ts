import { numberedPath, pageCount } from '#domain/paging.ts';
import { format } from '#i18n/words.ts';
import type { Edition } from './edition.ts';
import type { Link } from './link.ts';

/** A list with its first address in each language, the number of items in each that has it, and how many a page holds. */
export type List = {
  path: (language: string) => string;
  items: Readonly<Record<string, number>>;
  size: number;
};

/** Where one is in a list of several pages; `numbers` leaves out pages far from this one, each gap is undefined. */
export type Paging = {
  position: string;
  previous: Link | undefined;
  next: Link | undefined;
  numbers: (Link | undefined)[];
};

/** What a page of a list says of itself: its path, its translations, and the pages beside it when there are any. */
export function pagedFacts(edition: Edition, list: List, number: number) {
  const { site, language } = edition;
  const has = (there: string) => {
    const items = list.items[there];
    return items !== undefined && pageCount(items, list.size) >= number;
  };
  return {
    path: numberedPath(list.path(language), number),
    translations: Object.fromEntries(
      site.languages.filter(has).map((there) => [there, numberedPath(list.path(there), number)]),
    ),
    paging: pagingOf(edition, list, number),
  };
}

/** A title that no other page of the list has. */
export function pagedTitle({ words }: Edition, title: string, number: number): string {
  return number === 1 ? title : format(words.paging.title, { title, page: number });
}

/** A description that no other page of the list has. */
export function pagedText({ words }: Edition, text: string | undefined, number: number): string | undefined {
  const page = format(words.paging.page, { page: number });
  return number === 1 || text === undefined ? text : `${text} ${page}.`;
}

/** The items on one page of a list. */
export function onPage<Item>(items: readonly Item[], size: number, number: number): Item[] {
  return items.slice((number - 1) * size, number * size);
}

/** The routes of all pages of a list, for a file called `[...page].astro`. */
export function pagedRoutes<Params extends object, Props extends object>(
  { params, props }: { params: Params; props: Props },
  items: number,
  size: number,
) {
  return Array.from({ length: pageCount(items, size) }, (_, index) => ({
    params: { ...params, page: index === 0 ? undefined : `page/${index + 1}` },
    props: { ...props, number: index + 1 },
  }));
}

function pagingOf({ language, words }: Edition, list: List, number: number): Paging | undefined {
  const pages = pageCount(list.items[language] ?? 0, list.size);
  if (pages === 1) return undefined;
  const link = (to: number, label: string): Link | undefined =>
    to < 1 || to > pages
      ? undefined
      : { href: numberedPath(list.path(language), to), label, current: to === number };
  const shown = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (each) => each === 1 || each === pages || Math.abs(each - number) <= 2,
  );
  return {
    position: format(words.paging.position, { page: number, pages }),
    previous: link(number - 1, words.paging.previous),
    next: link(number + 1, words.paging.next),
    numbers: shown.flatMap((each, index) => {
      const gap = index > 0 && each - (shown[index - 1] ?? 0) > 1;
      return [...(gap ? [undefined] : []), link(each, String(each))];
    }),
  };
}
