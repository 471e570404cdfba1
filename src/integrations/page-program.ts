import { AsyncLocalStorage } from 'node:async_hooks';
import { pathToFileURL } from 'node:url';
import type { AstroConfig, AstroPrerenderer } from 'astro';
import { installRenderScope, renderForPrerender } from 'astro/app';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { findProgram, type KeptProgram } from '#files/kept-program.ts';
import type { SitePlace } from './page-writer.ts';
import { pictureRegister } from './picture-register.ts';

/** What a bundle does not say of itself: the styles of its pages, Astro's settings, and the pictures that pages show uncut. */
export type ProgramFacts = {
  styles: [page: string, styles: unknown[]][];
  image: AstroConfig['image'];
  shown: string[];
  place: SitePlace;
};

/** What finds and renders the pages of a site, and the bundle that it comes from. */
export type PageProgram = KeptProgram<ProgramFacts> & Pick<AstroPrerenderer, 'getStaticPaths' | 'render'>;

/** The kept program of that key, ready to render; undefined when there is none. Throws when it cannot be loaded. */
export async function openProgram(root: string, key: string): Promise<PageProgram | undefined> {
  const kept = await findProgram<ProgramFacts>(root, key);
  return kept && { ...kept, ...(await prerendererOf(kept)) };
}

/** What finds and renders the pages, with a kept bundle as after bundling. */
async function prerendererOf({
  entry,
  facts,
}: KeptProgram<ProgramFacts>): Promise<Pick<AstroPrerenderer, 'getStaticPaths' | 'render'>> {
  process.env['NODE_ENV'] ??= 'production';
  globalThis.astroAsset = {
    addStaticImage: pictureRegister(facts.image.service.entrypoint),
    referencedImages: new Set(facts.shown),
  };
  installRenderScope(new AsyncLocalStorage());
  const { app } = await import(pathToFileURL(entry).href);
  app.setInternals({ pagesByKeys: new Map(facts.styles.map(([page, styles]) => [page, { styles }])) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: warn } } } });
  return {
    getStaticPaths: () => new StaticPaths(app).getAll(),
    render: (request, options) => renderForPrerender(app, request, options),
  };
}

/** Hands on what Astro warns of while it renders; an error it also throws, and it is told once. */
function warn({ level, message }: { level: string; message: string }): boolean {
  if (level === 'warn') console.warn(message);
  return true;
}
