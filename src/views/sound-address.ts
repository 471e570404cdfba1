import { episodePath } from '#domain/address.ts';
import type { Episode } from '#domain/episode.ts';
import type { Site } from '#domain/site.ts';
import { fileBelow } from './placed-picture.ts';

/** Where an episode's sound is, on our own site or elsewhere, and its media type as browsers call it. */
export function soundAddress(site: Site, episode: Episode): { src: string; type: string } {
  const { file, url, type } = episode.sound;
  return {
    src: url ?? fileBelow(episodePath(site, episode), file ?? ''),
    type: type === 'audio/x-m4a' ? 'audio/mp4' : type,
  };
}
