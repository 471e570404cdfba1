import type { Post } from '#domain/post.ts';
import { isoDuration } from '#i18n/durations.ts';
import { formatCount } from '#i18n/numbers.ts';
import type { Edition } from './edition.ts';
import type { Moment } from './moment.ts';

/** How long an article takes to read, in the words of an edition; undefined when its text cannot be read. */
export function readingMoment({ language, words }: Edition, { minutes }: Post): Moment | undefined {
  if (minutes === undefined) return undefined;
  return {
    machine: isoDuration(minutes * 60),
    text: formatCount(words.post.readingTime, minutes, language),
  };
}
