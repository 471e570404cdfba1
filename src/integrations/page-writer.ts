import type { AstroPrerenderer } from 'astro';
import { liesThere, type PicturePlace, takeAskedPictures } from '#collections/asked-pictures.ts';
import { routeKeys } from '#collections/keyed-routes.ts';
import type { StaticPictures } from '#files/cut-pictures.ts';
import type { KeptSite } from '#files/kept-site.ts';

type Rendered = Exclude<Awaited<ReturnType<AstroPrerenderer['render']>>, Response>;
type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];
type StaticPicture = NonNullable<Rendered['metadata']>['staticImages'][number];

/** The address of the site, and the path of its pages there. */
export type SitePlace = { site: string; base: string };

/** The pictures of a page: those that are to be cut for it, and the files that it asked for, with where they lay on the site. */
export type Shown = { pictures: readonly StaticPicture[]; asked: readonly PicturePlace[] };

/** Puts the pages into the site that Astro finds: kept ones, and those that it renders. */
export class PageWriter {
  /** The pictures that are to be cut for the pages. */
  readonly pictures: StaticPictures = new Map();
  readonly #astro: Pick<AstroPrerenderer, 'getStaticPaths' | 'render'>;
  readonly #place: SitePlace;
  readonly #shown = new Set<Shown>();

  constructor(astro: Pick<AstroPrerenderer, 'getStaticPaths' | 'render'>, place: SitePlace) {
    this.#astro = astro;
    this.#place = place;
  }

  /** Every page and every other file that has a route. Throws when two have one address. */
  async list(): Promise<Path[]> {
    const paths = await this.#astro.getStaticPaths();
    const routes = new Map<string, Path>();
    for (const path of paths) {
      const file = fileOf(path);
      const other = routes.get(file);
      if (other) {
        throw new Error(`${file} is made by ${other.route.component} and by ${path.route.component}.`);
      }
      routes.set(file, path);
    }
    return paths;
  }

  /** Puts one of them into the site; says whether it was kept. */
  async put(site: KeptSite<Shown>, path: Path): Promise<boolean> {
    const file = fileOf(path);
    const keys: string[] = [];
    for (const key of routeKeys(path.cacheKey)) {
      keys.push(await key());
      if (site.reuse(file, keys, (shown) => this.#show(shown))) return true;
    }
    const { bytes, shown } = await this.#render(path);
    if (shown) this.#order(shown);
    await site.write(file, keys, bytes, shown);
    return false;
  }

  /** Has the pictures of a kept page cut. Says no when one that it asked for is another now, came or went. */
  #show(shown: Shown | undefined): boolean {
    if (!shown || this.#shown.has(shown)) return true;
    if (!shown.asked.every(liesThere)) return false;
    this.#shown.add(shown);
    this.#order(shown);
    return true;
  }

  #order({ pictures }: Shown): void {
    for (const { originalPath, originalSrcPath, hash, finalPath, transform } of pictures) {
      const known = this.pictures.get(originalPath) ?? { originalSrcPath, transforms: new Map() };
      known.transforms.set(hash, { finalPath, transform });
      this.pictures.set(originalPath, known);
    }
  }

  async #render({ pathname, route }: Path): Promise<{ bytes: Uint8Array; shown?: Shown }> {
    const { site, base } = this.#place;
    const slash = route.type === 'endpoint' && /\.\w+$/.test(pathname) ? '' : '/';
    const url = new URL(`${base}/${trimmed(pathname)}${slash}`.replace(/\/{2,}/g, '/'), site);
    const options = { routeData: route, collectMetadata: true };
    takeAskedPictures();
    const unmade = `${url.pathname} cannot be made (${route.component})`;
    const rendered = await this.#astro.render(new Request(url), options).catch((cause: unknown) => {
      throw new Error(`${unmade}: ${cause instanceof Error ? cause.message : cause}`, { cause });
    });
    const { response, metadata } =
      rendered instanceof Response ? { response: rendered, metadata: undefined } : rendered;
    if (response.status >= 300 && response.status !== 404) {
      throw new Error(`${unmade}: it answers with ${response.status}.`);
    }
    const bytes = Buffer.from(await response.arrayBuffer());
    const shown = { pictures: metadata?.staticImages ?? [], asked: takeAskedPictures() };
    return { bytes, ...(shown.pictures.length + shown.asked.length === 0 ? {} : { shown }) };
  }
}

/** The file of a page below the folder of the site. */
export function fileOf({ pathname, route }: Path): string {
  const path = trimmed(pathname);
  if (route.type === 'endpoint') return path;
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
}

function trimmed(pathname: string): string {
  return pathname.replace(/^\/|\/$/g, '');
}
