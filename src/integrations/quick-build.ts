import { AsyncLocalStorage } from 'node:async_hooks';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroConfig, AstroPrerenderer } from 'astro';
import { installRenderScope, renderForPrerender } from 'astro/app';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { keepContent } from '#collections/kept-content.ts';
import type { Content } from '#domain/content.ts';
import { reportStep } from '#files/build-steps.ts';
import { cutPictures } from '#files/cut-pictures.ts';
import { writeHostRules } from '#files/host-rules.ts';
import type { IndexThread } from '#files/index-thread.ts';
import { type KeptProgram, layProgram, programKey } from '#files/kept-program.ts';
import { discard } from '#files/rubbish.ts';
import { startSearchIndex } from '#files/search-index.ts';
import { writeServiceWorker } from '#files/service-worker.ts';
import type { SpareSite } from '#files/spare-site.ts';
import { searchFile } from '#files/surroundings.ts';
import { countPictures } from './build-progress.ts';
import { PageWriter, type SitePlace } from './page-writer.ts';
import { pictureRegister } from './picture-register.ts';
import { finishSearchIndex } from './search-index.ts';
import { writeSite } from './written-site.ts';

/** What a bundle does not say of itself: the styles of its pages, Astro's settings, and the pictures that pages show uncut. */
export type ProgramFacts = {
  styles: [page: string, styles: unknown[]][];
  image: AstroConfig['image'];
  shown: string[];
  place: SitePlace;
};

/** What a site is made of, a thread that is ready to make its search index, and the site that the last build replaced. */
export type SiteParts = { content: Content; index: IndexThread; spare: SpareSite };

/** Makes the site in a folder that is not there yet: with the program of an earlier build, or, when there is no such, with all that Astro does. */
export async function makeSite(root: string, folder: string, parts: SiteParts): Promise<void> {
  if (await makeAgain(root, folder, parts)) return;
  await discard(root, folder);
  await parts.index.close();
  const { build } = await import('astro');
  await build({ root, outDir: folder, logLevel: 'warn' });
}

/**
 * Builds a site with the program that an earlier build kept: when only texts have changed, there is nothing for Astro to bundle. Says no
 * when there is no program of that kind, or when texts hold program code, which belongs to the bundle.
 */
async function makeAgain(
  root: string,
  folder: string,
  { content, index, spare }: SiteParts,
): Promise<boolean> {
  const site = content.site?.value;
  if (!site || site.trusted.length > 0) return false;
  const standing = await spare.become(folder);
  const program = await layProgram<ProgramFacts>(root, { key: programKey(root, site.url), folder });
  const prerenderer = program && (await prerendererOf(program).catch(report));
  if (!program || !prerenderer) return false;
  reportStep({ name: 'program', state: 'begun' });
  const cache = join(root, '.cache', 'astro');
  const reportPictures = await countPictures(root, cache);
  startSearchIndex({ content, cache: searchFile(root) }, index);
  keepContent(content);
  const { image, shown, place } = program.facts;
  const pages = new PageWriter(prerenderer, place);
  await writeSite(pages, root, folder, standing);
  const room = { folder, cache: join(cache, 'assets'), image, shown: new Set(shown) };
  await cutPictures(pages.pictures, room);
  await reportPictures(folder);
  reportStep({ name: 'search', state: 'begun' });
  await finishSearchIndex(index, folder);
  await writeServiceWorker(folder);
  await writeHostRules({ folder, root, site: site.url });
  return true;
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
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: console } } });
  return {
    getStaticPaths: () => new StaticPaths(app).getAll(),
    render: (request, options) => renderForPrerender(app, request, options),
  };
}

function report(error: Error): undefined {
  console.warn(`What was bundled last time cannot be used, and is bundled again: ${error.message}`);
}
