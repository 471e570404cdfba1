import { postPath } from '#domain/address.ts';
import { spellTime } from '#domain/duration.ts';
import type { Episode } from '#domain/episode.ts';
import type { Mention } from '#domain/mention.ts';
import { format } from '#i18n/words.ts';
import type { Edition } from './edition.ts';
import { foreign, type Link } from './link.ts';
import type { SoundView } from './sound-view.ts';
import { timeFragment } from './transcript-view.ts';

/** An article that leads to a moment of the sound; `href` plays it from there. */
export type MentionView = { time: string; href: string; label: string; article: Link };

/** Where articles lead into an episode, in the order of its sound. */
export function mentionsView(
  { site, language, words }: Edition,
  { src }: SoundView,
  mentions: readonly Mention[],
): MentionView[] {
  return mentions.map(({ post, at }) => {
    const time = spellTime(at);
    const its = foreign(post.language, language);
    return {
      time,
      href: `${src}${timeFragment(at)}`,
      label: format(words.episode.at, { time }),
      article: { href: postPath(site, post), label: post.title, language: its, labelLanguage: its },
    };
  });
}

/** A place on the time line of a sound, in per cent of its length. */
export type TimeMark = { kind: 'chapter' | 'mention'; place: number };

/** The time line of an episode: where its chapters begin, and where articles lead into it. */
export function timeMarks(
  { chapters, sound }: Pick<Episode, 'chapters' | 'sound'>,
  mentions: readonly Mention[],
): TimeMark[] {
  const mark = (kind: TimeMark['kind'], time: number) => ({
    kind,
    place: Math.round(Math.min(1, time / sound.duration) * 1000) / 10,
  });
  return [
    ...chapters.map(({ start }) => mark('chapter', start)),
    ...mentions.map(({ at }) => mark('mention', at)),
  ];
}
