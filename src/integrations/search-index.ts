import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { reportStep } from '#files/build-steps.ts';
import { currentContent } from '#files/current-content.ts';
import type { IndexThread } from '#files/index-thread.ts';
import { startSearchIndex, type WrittenIndex } from '#files/search-index.ts';
import { currentInstant, searchFile } from '#files/surroundings.ts';

/** Makes the index of everything that can be found while the pages are made, and writes it after them. */
export function searchIndex(): AstroIntegration {
  let root = '';
  let index: IndexThread | undefined;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:start': async ({ logger }) => {
        const content = await currentContent({ root, now: currentInstant() });
        const report = (line: string) => logger.warn(line);
        index = startSearchIndex({ content, cache: searchFile(root), report });
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!index) throw new Error('The search index was not begun.');
        const { count, files, made } = await finishSearchIndex(index, fileURLToPath(dir));
        logger.info(`${count} pages and passages can be found, in ${files} files; ${made} were made anew.`);
      },
    },
  };
}

/** Writes the index into a built site, and tells how many pages and passages can be found. */
export async function finishSearchIndex(index: IndexThread, site: string): Promise<WrittenIndex> {
  const written = await index.write(site);
  const { count: all, made } = written;
  reportStep({ name: 'search', state: 'over', all, ...(made === 0 ? { kept: all } : {}) });
  return written;
}
