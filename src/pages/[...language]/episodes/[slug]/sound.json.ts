import type { APIRoute } from 'astro';
import { loadLibrary } from '#collections/library.ts';
import type { Episode } from '#domain/episode.ts';
import { editionOf, languageParam } from '#views/edition.ts';
import { playableSound } from '#views/playable-sound.ts';

/** The sound of every episode as the player knows it, so that a moment that was searched for plays on any page. */
export async function getStaticPaths() {
  const { site, episodes } = await loadLibrary();
  return episodes.map((episode) => ({
    params: { language: languageParam(site, episode.language), slug: episode.slug },
    props: { episode },
  }));
}

export const GET: APIRoute<{ episode: Episode }> = async ({ props: { episode } }) =>
  Response.json(playableSound(editionOf(await loadLibrary(), episode.language), episode));
