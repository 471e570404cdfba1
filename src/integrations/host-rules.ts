import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeHostRules } from '#files/host-rules.ts';
import { previewShown } from '#files/surroundings.ts';

/**
 * Makes the rules that hosts follow: `_redirects` and `_headers` in the site, a page at every old address, and beside the
 * site, where it is not served, `deploy/nginx.conf`.
 */
export function hostRules(): AstroIntegration {
  let root = '';
  let site = '';
  return {
    name: 'host-rules',
    hooks: {
      // Astro ignores files in `pages` that begin with `_`, so that these are given their addresses here.
      'astro:config:setup': ({ injectRoute, config }) => {
        root = fileURLToPath(config.root);
        site = config.site ?? '';
        for (const name of ['_redirects', '_headers']) {
          injectRoute({
            pattern: `/${name}`,
            entrypoint: new URL(`./src/pages/${name}.ts`, config.root),
          });
        }
      },
      'astro:build:done': async ({ dir, logger }) => {
        // The rules of a preview are nobody's: they go beside it, not beside the site.
        const beside = previewShown() ? fileURLToPath(new URL('..', dir)) : root;
        const count = await writeHostRules({ folder: fileURLToPath(dir), root: beside, site });
        logger.info(`${count} old addresses lead on.`);
      },
    },
  };
}
