import type { Instant } from '#domain/instant.ts';
import { formatDate } from '#i18n/dates.ts';
import { formatDuration, isoDuration } from '#i18n/durations.ts';
import type { Edition } from './edition.ts';

/** A date or a length of time: `machine` for a `datetime` attribute, `text` for people. */
export type Moment = { machine: string; text: string };

/** A date in the words of an edition. */
export function dateMoment(edition: Edition, instant: Instant): Moment {
  const { language, site } = edition;
  return { machine: instant, text: formatDate(instant, { language, timeZone: site.timeZone }) };
}

/** A length of time, from seconds. */
export function durationMoment(edition: Edition, seconds: number): Moment {
  return { machine: isoDuration(seconds), text: formatDuration(seconds, edition.language) };
}
