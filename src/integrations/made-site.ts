import { dirname, join } from 'node:path';
import { keepContent } from '#collections/kept-content.ts';
import type { Content } from '#domain/content.ts';
import { reportStep } from '#files/build-steps.ts';
import { cutPictures } from '#files/cut-pictures.ts';
import { writeHostRules } from '#files/host-rules.ts';
import type { IndexThread } from '#files/index-thread.ts';
import { layProgram } from '#files/kept-program.ts';
import { startSearchIndex } from '#files/search-index.ts';
import { writeServiceWorker } from '#files/service-worker.ts';
import type { SpareSite } from '#files/spare-site.ts';
import { previewShown, searchFile } from '#files/surroundings.ts';
import type { Bundler } from './bundler.ts';
import { countPictures } from './made-pictures.ts';
import { PageWriter } from './page-writer.ts';
import { writeSite } from './written-site.ts';

/**
 * What a site is made of: its content, what gets the program of its pages ready, a thread that is ready to make its search index,
 * and, if any, the site that the last build replaced.
 */
export type SiteParts = { content: Content; bundler: Bundler; index: IndexThread; spare?: SpareSite };

/** Makes the site in a folder that is not there yet. */
export async function makeSite(
  root: string,
  folder: string,
  { content, bundler, index, spare }: SiteParts,
): Promise<void> {
  reportStep({ name: 'program', state: 'begun' });
  try {
    startSearchIndex({ content, cache: searchFile(root) }, index);
    keepContent(content);
    const { facts, ...prerenderer } = await bundler.program();
    const { image, shown, place } = facts;
    const standing = (await spare?.become(folder)) ?? [];
    const laid = layProgram(root, folder);
    const cache = join(root, '.cache', 'astro');
    const reportPictures = await countPictures(root, cache);
    const pages = new PageWriter(prerenderer, place);
    const searched = index.write(folder);
    searched.catch(() => {});
    const written = await writeSite(pages, root, folder, standing);
    await cutPictures(pages.pictures, { folder, cache: join(cache, 'assets'), image, shown: new Set(shown) });
    await reportPictures(folder);
    reportStep({ name: 'search', state: 'begun' });
    const { count: all, made } = await searched;
    reportStep({ name: 'search', state: 'over', all, ...(made === 0 ? { kept: all } : {}) });
    await writeServiceWorker(folder);
    // The rules of a preview are nobody's: they go beside it, not beside the site.
    const home = previewShown() ? dirname(folder) : root;
    await writeHostRules({ folder, root: home, site: place.site, paths: [...laid, ...written] });
  } finally {
    await index.close();
  }
}
