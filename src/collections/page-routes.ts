import type { Library } from '#domain/library.ts';
import { onceFor } from '#domain/once.ts';
import { digestsOf, keyOf } from '#files/digests.ts';
import { giveWay } from '#files/giving-way.ts';
import { hiddenShown } from '#files/surroundings.ts';
import { type Keyed, keyed } from './keyed-routes.ts';
import { loadLibrary } from './library.ts';

type Route<Props> = { params: object; props: Props };

/** What was found in the texts for a page, in lists. */
type Found = Readonly<Record<string, readonly unknown[]>>;

/** Of what a page is made. */
export type Making<Props, Facts extends Found, View> = {
  /** What decides how the text on the page reads; undefined for a text of which nobody knows. Pages without one leave it out. */
  body?(props: Props): Promise<unknown[] | undefined>;
  /** What was found in the texts of others. Pages without such leave it out. */
  found?(library: Library, props: Props): Promise<Facts>;
  /** What the page shows, in plain values: besides its text it is made from them alone. */
  view(library: Library, props: Props, found: Facts): View;
};

/** The properties of a page that knows what it shows. */
export type Viewed<View> = { view(): Promise<View> };

/**
 * The routes of pages that show a view of the Library. A page is known by the Library and by what was found for it, and when
 * these are others by its view: a build makes only those anew that say something else than last time, and views only where that
 * is in question. Where hidden items are shown, to somebody who writes, a page is made whenever it is asked for, and nothing is known of it.
 */
export async function pageRoutes<Props extends object, Facts extends Found, View>(
  routesOf: (library: Library) => readonly Route<Props>[],
  making: Making<Props, Facts, View>,
): Promise<Keyed<Route<Props & Viewed<View>>>[]> {
  const library = await loadLibrary();
  const routes: Keyed<Route<Props & Viewed<View>>>[] = [];
  for (const { params, props } of routesOf(library)) {
    await giveWay();
    const page = new MadePage(props, making);
    const route = { params, props: { ...props, view: () => page.take() } };
    const from = hiddenShown() ? undefined : await page.from(library);
    routes.push(from === undefined ? route : keyed(route, [() => from, () => page.says()]));
  }
  return routes;
}

/** The page whose view was made last, until it is taken: who asks what it says often renders it next. */
let last: { page: object; view: unknown } | undefined;

class MadePage<Props, Facts extends Found, View> {
  readonly #props: Props;
  readonly #making: Making<Props, Facts, View>;

  constructor(props: Props, making: Making<Props, Facts, View>) {
    this.#props = props;
    this.#making = making;
  }

  /** A sum of all that the page is made of; undefined when nobody knows. */
  async from(library: Library): Promise<string | undefined> {
    const body = await this.#body();
    const found = Object.values(await this.#found(library)).map(digestsOf);
    return body && keyOf([librarySum(library), this.#props, body, found]);
  }

  /** A sum of what the page says. */
  async says(): Promise<string> {
    const view = await this.#view();
    last = { page: this, view };
    return keyOf([view, await this.#body()]);
  }

  /** What the page shows. */
  async take(): Promise<View> {
    const known = last?.page === this ? last : undefined;
    last = undefined;
    return known ? (known.view as View) : this.#view();
  }

  async #view(): Promise<View> {
    const library = await loadLibrary();
    return this.#making.view(library, this.#props, await this.#found(library));
  }

  async #body(): Promise<unknown[] | undefined> {
    return this.#making.body ? this.#making.body(this.#props) : [];
  }

  async #found(library: Library): Promise<Facts> {
    return this.#making.found ? this.#making.found(library, this.#props) : ({} as Facts);
  }
}

/** A sum of all that a Library holds. */
const librarySum = onceFor((library: Library) =>
  keyOf(Object.entries(library).map(([part, entries]) => [part, digestsOf([entries].flat())])),
);
