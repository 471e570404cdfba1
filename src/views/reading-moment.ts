import type { Post } from '#domain/post.ts';
import { isoDuration } from '#i18n/durations.ts';
import { formatCount } from '#i18n/numbers.ts';
import { readingMinutes } from '#i18n/reading-time.ts';
import type { Edition } from './edition.ts';
import type { Moment } from './moment.ts';

/** How long an article takes to read, in the words of an edition; undefined when its text cannot be read. */
export function readingMoment({ language, words }: Edition, post: Post): Moment | undefined {
  if (post.wordCount === undefined) return undefined;
  const minutes = readingMinutes(post.wordCount, post.language);
  return {
    machine: isoDuration(minutes * 60),
    text: formatCount(words.post.readingTime, minutes, language),
  };
}
