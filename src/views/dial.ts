import { episodePath } from '#domain/address.ts';
import type { Episode } from '#domain/episode.ts';
import type { Library } from '#domain/library.ts';
import { groupedBy } from '#domain/once.ts';
import type { Edition } from './edition.ts';
import { episodeName, episodeSign } from './episode-card.ts';
import { foreign } from './link.ts';

/** One station of the tuning scale: an episode. `letter` stands on the scale, `label` is read out. */
export type Station = {
  /** The episode's id. */
  id: string;
  href: string;
  letter: string;
  label: string;
  language: string | undefined;
  current: boolean;
  /** Whether it stands so close to the needle that it is shown on a narrow scale too. */
  near: boolean;
};

const byShow = groupedBy(({ show }: Episode) => show);

/** How many stations a scale has room for. */
const room = { wide: 15, narrow: 7 };

/** A show's episodes around one of them as a tuning scale, oldest first. */
export function dialOf(edition: Edition, episodes: readonly Episode[], current: Episode): Station[] {
  const { site, language, words } = edition;
  const show = (byShow(episodes).get(current.show) ?? []).toReversed();
  const wide = around(show, current, room.wide);
  const narrow = around(wide, current, room.narrow);
  return wide.map((episode) => ({
    id: episode.id,
    href: episodePath(site, episode),
    letter: episode.episode === undefined ? episodeSign(episode, words).slice(0, 1) : String(episode.episode),
    label: `${episodeName(episode, words)}: ${episode.title}`,
    language: foreign(episode.language, language),
    current: episode === current,
    near: narrow.includes(episode),
  }));
}

/** The episodes before and after one in the same show. */
export function neighboursOf(
  { episodes }: Library,
  current: Episode,
): { previous: Episode | undefined; next: Episode | undefined } {
  const show = byShow(episodes).get(current.show) ?? [];
  const index = show.indexOf(current);
  return { previous: show[index + 1], next: index > 0 ? show[index - 1] : undefined };
}

/** As many neighbours of one among all as there is room for, that one in the middle where possible. */
function around<Each>(all: readonly Each[], one: Each, count: number): Each[] {
  const first = Math.min(all.indexOf(one) - Math.floor(count / 2), all.length - count);
  return all.slice(Math.max(0, first), Math.max(0, first) + count);
}
