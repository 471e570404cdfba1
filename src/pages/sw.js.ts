import type { APIRoute } from 'astro';
import { loadLibrary } from '#collections/library.ts';
import worker from '#components/offline/service-worker.ts?worker&url';
import { offlinePath } from '#domain/address.ts';
import { renderServiceWorker } from '#offline/shell.ts';

/** The service worker; the integration of the same name completes it with what its pages need. */
export const GET: APIRoute = async () => {
  const { site } = await loadLibrary();
  const pages = site.languages.map((language) => offlinePath(site, language));
  const text = renderServiceWorker(worker, { version: 'unbuilt', pages, files: ['/favicon.svg'] });
  return new Response(text, { headers: { 'Content-Type': 'text/javascript' } });
};
