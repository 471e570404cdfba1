import type { APIRoute } from 'astro';
import { keyedRoutes } from '#collections/keyed-routes.ts';
import { loadLibrary } from '#collections/library.ts';
import { embedAnswer, embedRoutes } from '#views/embed-page.ts';

/** What a site that is given the address of an episode learns of it. */
export async function getStaticPaths() {
  const library = await loadLibrary();
  return keyedRoutes(embedRoutes(library), ({ id }) => embedAnswer(library, id));
}

export const GET: APIRoute<{ id: string }> = async ({ props: { id } }) =>
  new Response(embedAnswer(await loadLibrary(), id), { headers: { 'Content-Type': 'application/json' } });
