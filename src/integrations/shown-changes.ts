import type { AstroIntegration } from 'astro';
import { onEntries } from '#collections/kept-entries.ts';

/**
 * Shows a change in `npm run dev` as soon as it has been read. Astro learns of changes from its store, which holds only texts with
 * program code; the message that lets it forget what it knows of its routes is the one that it sends itself.
 */
export function shownChanges(): AstroIntegration {
  return {
    name: 'shown-changes',
    hooks: {
      'astro:server:setup': ({ server: { environments } }) => {
        onEntries(() => {
          for (const name of ['ssr', 'prerender']) environments[name]?.hot.send('astro:content-changed', {});
          environments.client.hot.send({ type: 'full-reload', path: '*' });
        });
      },
    },
  };
}
