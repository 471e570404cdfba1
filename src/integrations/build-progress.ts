import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { reportStep } from '#files/build-steps.ts';
import { countMadePictures, listKeptPictures } from '#files/kept-pictures.ts';

/** Tells how far a build is: how many pages are written, and what came from an earlier build. */
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
      'astro:build:start': async ({ setPrerenderer }) => {
        keptPictures = await listKeptPictures(root, cache);
        reportStep({ name: 'program', state: 'begun' });
        setPrerenderer((usual) => {
          const places = new Map<string, number>();
          let made = 0;
          let done = 0;
          return {
            ...usual,
            getStaticPaths: async () => {
              const paths = await usual.getStaticPaths();
              for (const { pathname } of paths) places.set(trimmed(pathname), places.size);
              reportStep({ name: 'pages', state: 'begun' });
              return paths;
            },
            // Astro asks only for the pages that have changed, in their order: what lies before one of them is done.
            render: async (request, options) => {
              made += 1;
              const place = places.get(trimmed(decodeURI(new URL(request.url).pathname)));
              done = Math.max(done, place ?? made);
              reportStep({ name: 'pages', state: 'going', done, total: places.size });
              return usual.render(request, options);
            },
            teardown: async () => {
              await usual.teardown?.();
              reportStep({ name: 'pages', state: 'over', all: places.size, kept: places.size - made });
              reportStep({ name: 'pictures', state: 'begun' });
            },
          };
        });
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

function trimmed(path: string): string {
  return path.replace(/^\/|\/$/g, '');
}
