import type { AstroIntegration } from 'astro';

/** Gives `npm run dev` the page `/style-guide/`; Astro ignores its file, because the name begins with `_`. */
export function styleGuide(): AstroIntegration {
  return {
    name: 'style-guide',
    hooks: {
      'astro:config:setup': ({ command, config, injectRoute }) => {
        if (command !== 'dev') return;
        const entrypoint = new URL('./src/pages/_style-guide.astro', config.root);
        injectRoute({ pattern: '/style-guide', entrypoint });
      },
    },
  };
}
