import { episodePath } from '#domain/address.ts';
import { spellTime } from '#domain/duration.ts';
import { findEpisode } from '#domain/episode-reference.ts';
import type { Library } from '#domain/library.ts';
import { format } from '#i18n/words.ts';
import { editionOf, languageAt } from './edition.ts';
import { episodeName } from './episode-card.ts';
import { foreign, type Link } from './link.ts';
import { timeFragment } from './transcript-view.ts';

/** A link from the page at `path` into an episode, at `seconds` from its start; undefined when there is no such episode. */
export function listenLink(
  library: Library,
  path: string,
  reference: string,
  seconds: number | undefined,
): Link | undefined {
  const { site, language, words } = editionOf(library, languageAt(library.site, path));
  const episode = findEpisode(library.episodes, reference);
  if (!episode) return undefined;
  const name = `${episodeName(episode, words)}: ${episode.title}`;
  return {
    href: episodePath(site, episode) + (seconds === undefined ? '' : timeFragment(seconds)),
    label:
      seconds === undefined ? name : format(words.mdx.listenAt, { episode: name, time: spellTime(seconds) }),
    language: foreign(episode.language, language),
  };
}
