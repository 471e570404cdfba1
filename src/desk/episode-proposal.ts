import type { Episode } from '#domain/episode.ts';
import { type Instant, parseInstant } from '#domain/instant.ts';
import type { Show } from '#domain/show.ts';
import { slugOf } from '#domain/slug.ts';
import type { Cue } from '#domain/transcript.ts';
import { nextRelease, type WallClock, wallClock } from './wall-clock.ts';

/** What a sound file's tags say that an episode can use. */
export type SoundTags = {
  title?: string | undefined;
  comment?: string | undefined;
  track?: number | undefined;
};

/** What is known before anything is proposed. */
export type Ground = {
  show: Show;
  /** Every episode of the show, drafts and later ones included. */
  episodes: readonly Episode[];
  tags: SoundTags;
  /** The name of the file that the editor has, without a folder. */
  soundName: string;
  cues: readonly Cue[];
  now: Instant;
  timeZone: string;
};

/** What an editor asked for, field by field; the rest is proposed. */
export type Wishes = {
  title?: string | undefined;
  description?: string | undefined;
  episodeType?: Episode['episodeType'] | undefined;
  season?: number | undefined;
  episode?: number | undefined;
  slug?: string | undefined;
  /** Wall clock in the site's zone, or `now`. */
  pubDate?: string | undefined;
};

/** What an episode's fields could be. */
export type EpisodeProposal = {
  title: string;
  description: string;
  episodeType: Episode['episodeType'];
  season: number | undefined;
  episode: number | undefined;
  slug: string;
  pubDate: WallClock;
};

const numbered = /^(?:#|afsnit|episode|ep\.?)?\s*0*(\d{1,4})\s*[.:–—-]\s*(?=\S)/i;

/** Proposes every field that the editor has no wish for. Throws InstantError for a date that is none. */
export function proposeEpisode(ground: Ground, wishes: Wishes): EpisodeProposal {
  const { show, episodes, tags, soundName, cues, now, timeZone } = ground;
  const highest = Math.max(0, ...episodes.map(({ episode = 0 }) => episode));
  const written = tags.title?.trim() || titleFromName(soundName);
  const [prefix = '', inTitle] = numbered.exec(written) ?? [];
  const claimed = [Number(inTitle ?? 0), tags.track ?? 0].find((number) => number > highest);
  const episodeType = wishes.episodeType ?? 'full';
  const counts = episodeType === 'full';
  const episode = wishes.episode ?? (counts ? (claimed ?? highest + 1) : undefined);
  const known = Number(inTitle) === episode || Number(inTitle) === tags.track;
  const title = wishes.title ?? (known ? written.slice(prefix.length) : written);
  const newest = episodes.toSorted((a, b) => Date.parse(b.pubDate) - Date.parse(a.pubDate));
  return {
    title,
    description: wishes.description ?? proposeDescription(tags, cues, title),
    episodeType,
    season: wishes.season ?? newest.find(({ season }) => season !== undefined)?.season,
    episode,
    slug: wishes.slug ?? freeSlug(slugFor(episodeType, episode, title, show), episodes),
    pubDate:
      releaseOf(wishes.pubDate) ??
      nextRelease(
        now,
        newest[0]?.pubDate,
        newest.map(({ pubDate }) => pubDate),
        timeZone,
      ),
  };

  function releaseOf(wish: string | undefined): WallClock | undefined {
    if (wish === 'now') return wallClock(now, timeZone);
    if (wish !== undefined) parseInstant(wish, timeZone);
    return wish;
  }
}

function slugFor(
  type: Episode['episodeType'],
  episode: number | undefined,
  title: string,
  show: Show,
): string {
  const words = slugOf(title) || show.id;
  return shorten(`${type === 'full' ? (episode ?? '') : type}-${words}`.replace(/^-/, ''));
}

/** An address is to be read aloud, so it ends at a word. */
function shorten(slug: string): string {
  return slug.length <= 60
    ? slug
    : slug
        .slice(0, 61)
        .replace(/-[^-]*$/, '')
        .slice(0, 60);
}

function freeSlug(wanted: string, episodes: readonly Episode[]): string {
  const taken = new Set(episodes.map(({ slug }) => slug));
  let slug = wanted;
  for (let count = 2; taken.has(slug); count += 1) slug = `${wanted}-${count}`;
  return slug;
}

/** `71_den gode-kommentar.mp3` becomes `71 den gode kommentar`, `71 - Titel.mp3` `71 - Titel`. */
function titleFromName(name: string): string {
  const words = name
    .normalize('NFC')
    .replace(/\.[^.]*$/, '')
    .replace(/(?<! )[-_]+(?! )/g, ' ')
    .replace(/^(\d{1,4}) (?=\p{L})/u, '$1: ')
    .trim();
  return words.replace(/^(\d+: )?\p{Ll}/u, (letters) => letters.toUpperCase()) || name;
}

const descriptionLength = 220;

function proposeDescription({ comment }: SoundTags, cues: readonly Cue[], title: string): string {
  const said =
    comment?.trim() ||
    cues
      .slice(0, 12)
      .map(({ text }) => text)
      .join(' ')
      .trim();
  if (said === '') return /[.!?]$/.test(title) ? title : `${title}.`;
  if (said.length <= descriptionLength) return said;
  const start = said.slice(0, descriptionLength);
  const sentences = /^.*[.!?…](?=\s)/su.exec(`${start} `)?.[0];
  return sentences ?? `${start.replace(/\s+\S*$/, '')} …`;
}
