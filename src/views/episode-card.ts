import { episodePath } from '#domain/address.ts';
import type { Episode } from '#domain/episode.ts';
import { format, type Words } from '#i18n/words.ts';
import type { PlayableSound } from '#playback/playable-sound.ts';
import type { Edition } from './edition.ts';
import { type Passage, passage } from './link.ts';
import { dateMoment, durationMoment, type Moment } from './moment.ts';
import { type PlacedPicture, placedBelow } from './placed-picture.ts';
import { playableSound } from './playable-sound.ts';
import { statusMark } from './status-mark.ts';

/** An episode as it stands in a list. */
export type EpisodeCard = {
  href: string;
  /** The large sign: `67`, `Bonus`, `Trailer`; empty for a full episode without a number. */
  sign: string;
  /** The sign in words: `Afsnit 67`. */
  name: string;
  title: Passage;
  description: Passage;
  date: Moment;
  duration: Moment;
  cover: PlacedPicture | undefined;
  mark: string | undefined;
  sound: PlayableSound;
  /** The words of the edition that it is listed in. */
  words: Words;
  /** What somebody did on it, where the list is about that person. */
  role?: string | undefined;
};

/** An episode for the lists of an edition. */
export function episodeCard(edition: Edition, episode: Episode): EpisodeCard {
  const { site, language, words } = edition;
  const href = episodePath(site, episode);
  return {
    href,
    sign: episodeSign(episode, words),
    name: episodeName(episode, words),
    title: passage(episode.title, episode.language, language),
    description: passage(episode.description, episode.language, language),
    date: dateMoment(edition, episode.pubDate),
    duration: durationMoment(edition, episode.sound.duration),
    cover: placedBelow(href, episode.cover),
    mark: statusMark(episode.status, words),
    sound: playableSound(edition, episode),
    words,
  };
}

/** `67`, `Bonus`, `Trailer`, or nothing. */
export function episodeSign({ episode, episodeType }: Episode, { episode: words }: Words): string {
  if (episode !== undefined) return String(episode);
  return episodeType === 'full' ? '' : words[episodeType];
}

/** `Afsnit 67`, `Bonus`, `Trailer` or `Afsnit`. */
export function episodeName({ episode, episodeType }: Episode, { episode: words }: Words): string {
  return episode === undefined ? words[episodeType] : format(words.number, { number: episode });
}
