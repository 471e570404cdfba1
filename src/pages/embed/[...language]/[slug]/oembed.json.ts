import type { APIRoute } from 'astro';
import { loadLibrary } from '#collections/library.ts';
import { embedAnswer, embedRoutes } from '#views/embed-page.ts';

/** What a site that is given the address of an episode learns of it. */
export const getStaticPaths = async () => embedRoutes(await loadLibrary());

export const GET: APIRoute<{ id: string }> = async ({ props: { id } }) =>
  new Response(embedAnswer(await loadLibrary(), id), { headers: { 'Content-Type': 'application/json' } });
