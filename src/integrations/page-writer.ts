import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroPrerenderer } from 'astro';
import type { KeptSite } from '#files/kept-site.ts';

type Rendered = Exclude<Awaited<ReturnType<AstroPrerenderer['render']>>, Response>;
type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];
type StaticPicture = NonNullable<Rendered['metadata']>['staticImages'][number];
type StaticPictures = Awaited<ReturnType<NonNullable<AstroPrerenderer['collectStaticImages']>>>;

/** What a page shows of the files with a hash in their name: pictures that Astro cuts after the pages, and the names of the others. */
export type Shown = { pictures: readonly StaticPicture[]; files: readonly string[] };

/** Puts the pages into the site that Astro finds: kept ones, and those that it renders. */
export class PageWriter {
  /** The pictures of kept pages, which are to be cut as if the pages had been rendered. */
  readonly pictures: StaticPictures = new Map();
  readonly #astro: AstroPrerenderer;
  readonly #config: AstroConfig;
  readonly #hashed: string;
  readonly #names: ReadonlySet<string>;

  constructor(astro: AstroPrerenderer, config: AstroConfig) {
    this.#astro = astro;
    this.#config = config;
    this.#hashed = `/${config.build.assets}/`;
    this.#names = new Set(readdirSync(join(fileURLToPath(config.outDir), config.build.assets)));
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
    const { cacheKey: key } = path;
    const file = fileOf(path);
    if (key !== undefined && site.reuse(file, key, (shown) => this.#show(shown))) return true;
    const { bytes, shown } = await this.#render(path);
    site.write(file, key, bytes, shown);
    return false;
  }

  /** Has the pictures of a kept page cut. Says no when one of its files is another now, or gone. */
  #show(shown: Shown | undefined): boolean {
    const { pictures = [], files = [] } = shown ?? {};
    const sources = pictures.map(({ originalPath }) => originalPath.slice(this.#hashed.length));
    if (![...sources, ...files].every((name) => this.#names.has(name))) return false;
    for (const { originalPath, originalSrcPath, hash, finalPath, transform } of pictures) {
      const known = this.pictures.get(originalPath) ?? { originalSrcPath, transforms: new Map() };
      known.transforms.set(hash, { finalPath, transform });
      this.pictures.set(originalPath, known);
    }
    return true;
  }

  async #render({ pathname, route }: Path): Promise<{ bytes: Uint8Array; shown?: Shown }> {
    const { site = 'http://localhost', base } = this.#config;
    const slash = route.type === 'endpoint' && /\.\w+$/.test(pathname) ? '' : '/';
    const url = new URL(`${base}/${trimmed(pathname)}${slash}`.replace(/\/{2,}/g, '/'), site);
    const options = { routeData: route, collectMetadata: true };
    const rendered = await this.#astro.render(new Request(url), options);
    const { response, metadata } =
      rendered instanceof Response ? { response: rendered, metadata: undefined } : rendered;
    if (response.status >= 300 && response.status !== 404) {
      throw new Error(`${pathname} answers with ${response.status} (${route.component}).`);
    }
    const bytes = Buffer.from(await response.arrayBuffer());
    const pictures = metadata?.staticImages ?? [];
    const cut = new Set(pictures.map(({ finalPath }) => finalPath.slice(this.#hashed.length)));
    const files = namesIn(bytes.toString(), this.#hashed).filter((name) => !cut.has(name));
    return { bytes, ...(pictures.length + files.length === 0 ? {} : { shown: { pictures, files } }) };
  }
}

/** The file of a page below the folder of the site. */
function fileOf({ pathname, route }: Path): string {
  const path = trimmed(pathname);
  if (route.type === 'endpoint') return path;
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
}

function trimmed(pathname: string): string {
  return pathname.replace(/^\/|\/$/g, '');
}

/** The names of all files of a folder that a text names. */
function namesIn(text: string, folder: string): string[] {
  const names = text.split(folder).slice(1);
  const ends = names.flatMap((rest) => /^[^"'\s()<>&,?#\\]+/.exec(rest)?.[0] ?? []);
  return [...new Set(ends)].filter((name) => !name.includes('/'));
}
