import { episodePath } from '#domain/address.ts';
import { spellTime } from '#domain/duration.ts';
import { findEpisode } from '#domain/episode-reference.ts';
import type { Library } from '#domain/library.ts';
import { format } from '#i18n/words.ts';
import type { PlayableSound } from '#playback/playable-sound.ts';
import { editionOf, languageAt } from './edition.ts';
import { episodeName } from './episode-card.ts';
import { foreign, type Link } from './link.ts';
import { playableSound } from './playable-sound.ts';
import { timeFragment } from './transcript-view.ts';

/** A link into a sound, which it carries along so that it can be heard where the link stands. */
export type ListenLink = Link & { sound: PlayableSound };

/** A link from the page at `path` into an episode, at `seconds` from its start; undefined when there is no such episode. */
export function listenLink(
  library: Library,
  path: string,
  reference: string,
  seconds: number | undefined,
): ListenLink | undefined {
  const edition = editionOf(library, languageAt(library.site, path));
  const { site, language, words } = edition;
  const episode = findEpisode(library.episodes, reference);
  if (!episode) return undefined;
  const name = `${episodeName(episode, words)}: ${episode.title}`;
  return {
    href: episodePath(site, episode) + (seconds === undefined ? '' : timeFragment(seconds)),
    label:
      seconds === undefined ? name : format(words.mdx.listenAt, { episode: name, time: spellTime(seconds) }),
    language: foreign(episode.language, language),
    sound: playableSound(edition, episode),
  };
}
