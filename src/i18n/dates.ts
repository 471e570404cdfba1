import type { Instant } from '#domain/instant.ts';
import { intl, speltOnce } from './formats.ts';

/** Whose calendar and whose words a date is spelled in; both always named, so that no machine decides. */
export type Calendar = { language: string; timeZone: string };

/** `3. oktober 2018` */
export function formatDate(instant: Instant, calendar: Calendar): string {
  const { language, timeZone } = calendar;
  return speltOnce(`date ${language} ${timeZone} ${instant}`, () =>
    intl(Intl.DateTimeFormat, language, { dateStyle: 'long', timeZone }).format(Date.parse(instant)),
  );
}

/** `3. oktober 2018 kl. 06.00` */
export function formatMoment(instant: Instant, { language, timeZone }: Calendar): string {
  const options = { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23', timeZone } as const;
  return intl(Intl.DateTimeFormat, language, options).format(Date.parse(instant));
}

/** The year of a moment in the site's zone, in figures: `2018`. */
export function formatYear(instant: Instant, timeZone: string): string {
  return intl(Intl.DateTimeFormat, 'en', { year: 'numeric', timeZone }).format(Date.parse(instant));
}
