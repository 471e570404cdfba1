import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeServiceWorker } from '#files/service-worker.ts';

/** After a build, tells the service worker which files the pages need that stand in for what cannot be had. */
export function serviceWorker(): AstroIntegration {
  return {
    name: 'service-worker',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const files = await writeServiceWorker(fileURLToPath(dir));
        logger.info(`${files} files are kept for reading offline.`);
      },
    },
  };
}
