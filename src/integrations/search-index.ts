import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { reportStep } from '#files/build-steps.ts';
import { currentContent } from '#files/current-content.ts';
import { writeSearchIndex } from '#files/search-index.ts';
import { currentInstant, searchFile } from '#files/surroundings.ts';

/** After a build, writes the index of everything that can be found. */
export function searchIndex(): AstroIntegration {
  let root = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { count, files, made } = await writeSearchIndex({
          folder: fileURLToPath(dir),
          content: await currentContent({ root, now: currentInstant() }),
          cache: searchFile(root),
          report: (line) => logger.warn(line),
        });
        reportStep({ name: 'search', state: 'over', all: count, ...(made === 0 ? { kept: count } : {}) });
        logger.info(`${count} pages and passages can be found, in ${files} files; ${made} were made anew.`);
      },
    },
  };
}
