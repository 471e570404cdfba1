import type { APIRoute } from 'astro';
import { keyedRoutes } from '#collections/keyed-routes.ts';
import { loadLibrary } from '#collections/library.ts';
import type { Episode } from '#domain/episode.ts';
import { editionOf, languageParam } from '#views/edition.ts';
import { playableSound } from '#views/playable-sound.ts';

/** The sound of every episode as the player knows it, so that a moment that was searched for plays on any page. */
export async function getStaticPaths() {
  const library = await loadLibrary();
  const routes = library.episodes.map((episode) => ({
    params: { language: languageParam(library.site, episode.language), slug: episode.slug },
    props: { episode },
  }));
  return keyedRoutes(routes, ({ episode }) => playableSound(editionOf(library, episode.language), episode));
}

export const GET: APIRoute<{ episode: Episode }> = async ({ props: { episode } }) =>
  Response.json(playableSound(editionOf(await loadLibrary(), episode.language), episode));
