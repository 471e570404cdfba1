import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { reportStep } from '#files/build-steps.ts';
import { countMadePictures, listKeptPictures } from '#files/kept-pictures.ts';

/** Tells how far a build is beside the pages, which their writer tells. */
export function buildProgress(): AstroIntegration {
  let root = '';
  let cache = '';
  let reportPictures: (site: string) => Promise<void>;
  return {
    name: 'build-progress',
    hooks: {
      'astro:config:setup': ({ config }) => {
        root = fileURLToPath(config.root);
        cache = fileURLToPath(config.cacheDir);
      },
      'astro:build:start': async () => {
        reportPictures = await countPictures(root, cache);
        reportStep({ name: 'program', state: 'begun' });
      },
      'astro:build:generated': async ({ dir }) => {
        await reportPictures(fileURLToPath(dir));
        reportStep({ name: 'search', state: 'begun' });
      },
    },
  };
}

/** Looks which pictures there are; what it returns tells, later, how many a built site holds, and how many of them were there now. */
export async function countPictures(root: string, cache: string): Promise<(site: string) => Promise<void>> {
  const before = await listKeptPictures(root, cache);
  return async (site) => {
    const made = (await listKeptPictures(root, cache)).difference(before).size;
    const all = await countMadePictures(site);
    reportStep({ name: 'pictures', state: 'over', all, kept: Math.max(0, all - made) });
  };
}
