import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { reportStep } from '#files/build-steps.ts';
import { countMadePictures, listKeptPictures } from '#files/kept-pictures.ts';

/** Tells how far a build is beside the pages, which their writer tells, and how many pictures came from an earlier build. */
export function buildProgress(): AstroIntegration {
  let root = '';
  let cache = '';
  let keptPictures: ReadonlySet<string> = new Set();
  return {
    name: 'build-progress',
    hooks: {
      'astro:config:setup': ({ config }) => {
        root = fileURLToPath(config.root);
        cache = fileURLToPath(config.cacheDir);
      },
      'astro:build:start': async () => {
        keptPictures = await listKeptPictures(root, cache);
        reportStep({ name: 'program', state: 'begun' });
      },
      'astro:build:generated': async ({ dir }) => {
        const now = await listKeptPictures(root, cache);
        const all = await countMadePictures(fileURLToPath(dir));
        const kept = Math.max(0, all - now.difference(keptPictures).size);
        reportStep({ name: 'pictures', state: 'over', all, kept });
        reportStep({ name: 'search', state: 'begun' });
      },
    },
  };
}
