import type { AstroIntegration } from 'astro';
import { previewShown } from '#files/surroundings.ts';

/** Gives `npm run preview` and `npm run dev` the pages below `/preview/`; Astro ignores their file, because its name begins with `_`. */
export function episodePreview(): AstroIntegration {
  return {
    name: 'episode-preview',
    hooks: {
      'astro:config:setup': ({ command, config, injectRoute }) => {
        if (command !== 'dev' && !previewShown()) return;
        const entrypoint = new URL('./src/pages/_preview.astro', config.root);
        injectRoute({ pattern: '/preview/[...episode]', entrypoint });
      },
    },
  };
}
