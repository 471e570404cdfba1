import type { APIRoute } from 'astro';
import { loadBodies } from '#collections/bodies.ts';
import { digestsOf, keyedRoutes } from '#collections/keyed-routes.ts';
import { loadLibrary } from '#collections/library.ts';
import { type LinkedFile, postFiles } from '#feeds/linked-files.ts';
import { postFolder, respondWith } from '#files/linked-file.ts';
import { languageParam } from '#views/edition.ts';

/** The pictures below the pages of the articles, as the feeds show them, and the articles as Markdown. */
export async function getStaticPaths() {
  const library = await loadLibrary();
  const bodies = await loadBodies(library);
  const routes = library.posts.flatMap((post) =>
    postFiles(library, post, bodies.posts.get(post.id), postFolder(post)).map((file) => ({
      params: { language: languageParam(library.site, post.language), slug: post.slug, file: file.name },
      props: file,
    })),
  );
  return keyedRoutes(routes, (file) => ('from' in file ? digestsOf(file.from) : undefined));
}

export const GET: APIRoute<LinkedFile> = ({ props }) => respondWith(props);
