import type { APIRoute } from 'astro';
import { bodies } from '#collections/bodies.ts';
import { loadText } from '#collections/body.ts';
import { keyedRoutes } from '#collections/keyed-routes.ts';
import { loadLibrary } from '#collections/library.ts';
import { type FeedFile, feedsEndingIn } from '#feeds/site-feeds.ts';
import { digestsOf } from '#files/digests.ts';

/** Every blog feed as JSON Feed. */
export async function getStaticPaths() {
  const library = await loadLibrary();
  const feeds = feedsEndingIn(library, '.json');
  const routes = feeds.map(({ stem, file }) => ({ params: { feed: stem }, props: file }));
  return keyedRoutes(routes, ({ from }) => digestsOf(from(loadText)));
}

export const GET: APIRoute<FeedFile> = async ({ props }) => {
  const text = await props.render(bodies);
  return new Response(text, { headers: { 'Content-Type': `${props.type}; charset=utf-8` } });
};
