import type { APIRoute } from 'astro';
import { loadBodies } from '#collections/bodies.ts';
import { loadLibrary } from '#collections/library.ts';
import { type FeedFile, feedsEndingIn } from '#feeds/site-feeds.ts';

/** Every blog feed as JSON Feed. */
export async function getStaticPaths() {
  const feeds = feedsEndingIn(await loadLibrary(), '.json');
  return feeds.map(({ stem, file }) => ({ params: { feed: stem }, props: file }));
}

export const GET: APIRoute<FeedFile> = async ({ props }) => {
  const text = await props.render(await loadBodies(await loadLibrary()));
  return new Response(text, { headers: { 'Content-Type': `${props.type}; charset=utf-8` } });
};
