import type { AstroIntegration } from 'astro';

/** Gives `_redirects` and `_headers`, which hosts follow, their addresses: Astro ignores files in `pages` that begin with `_`. */
export function hostRules(): AstroIntegration {
  return {
    name: 'host-rules',
    hooks: {
      'astro:config:setup': ({ injectRoute, config }) => {
        for (const name of ['_redirects', '_headers']) {
          const entrypoint = new URL(`./src/pages/${name}.ts`, config.root);
          injectRoute({ pattern: `/${name}`, entrypoint });
        }
      },
    },
  };
}
