import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { reportStep } from '#files/build-steps.ts';
import { currentContent } from '#files/current-content.ts';
import type { IndexThread } from '#files/index-thread.ts';
import { startSearchIndex } from '#files/search-index.ts';
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
        const { count, files, made } = await index.write(fileURLToPath(dir));
        reportStep({ name: 'search', state: 'over', all: count, ...(made === 0 ? { kept: count } : {}) });
        logger.info(`${count} pages and passages can be found, in ${files} files; ${made} were made anew.`);
      },
    },
  };
}
