import type { APIRoute } from 'astro';
import { loadBodies } from '#collections/bodies.ts';
import { digestsOf, keyedRoutes } from '#collections/keyed-routes.ts';
import { loadLibrary } from '#collections/library.ts';
import { episodeFiles, type LinkedFile } from '#feeds/linked-files.ts';
import { respondWith } from '#files/linked-file.ts';
import { languageParam } from '#views/edition.ts';

/** Sound, cover, transcripts, chapters, pictures and Markdown below the pages of the episodes. */
export async function getStaticPaths() {
  const library = await loadLibrary();
  const bodies = await loadBodies(library);
  const routes = library.episodes.flatMap((episode) =>
    episodeFiles(library, episode, bodies.episodes.get(episode.id)).map((file) => ({
      params: {
        language: languageParam(library.site, episode.language),
        slug: episode.slug,
        file: file.name,
      },
      props: file,
    })),
  );
  return keyedRoutes(routes, (file) => ('from' in file ? digestsOf(file.from) : undefined));
}

export const GET: APIRoute<LinkedFile> = ({ props }) => respondWith(props);
