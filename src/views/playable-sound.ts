import { episodePath } from '#domain/address.ts';
import type { Episode } from '#domain/episode.ts';
import { find } from '#domain/library.ts';
import type { PlayableSound } from '#playback/playable-sound.ts';
import type { Edition } from './edition.ts';
import { placedBelow } from './placed-picture.ts';
import { soundAddress } from './sound-address.ts';

/** An episode's sound as the player knows it. */
export function playableSound({ library, site }: Edition, episode: Episode): PlayableSound {
  const page = episodePath(site, episode);
  return {
    id: episode.id,
    ...soundAddress(site, episode),
    page,
    title: episode.title,
    show: find(library.shows, episode.show)?.title ?? site.title,
    language: episode.language,
    cover: placedBelow(page, episode.cover)?.address,
    duration: Math.floor(episode.sound.duration),
    chapters: episode.chapters.map(({ start, title }) => ({ start, title })),
  };
}
