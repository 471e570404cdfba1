import type { Instant } from '#domain/instant.ts';

/** Whose calendar and whose words a date is spelled in; both always named, so that no machine decides. */
export type Calendar = { language: string; timeZone: string };

/** `3. oktober 2018` */
export function formatDate(instant: Instant, calendar: Calendar): string {
  return dateFormat(calendar)(instant);
}

/** The same for many dates: a browser takes long to make a format, and no time to use it again. */
export function dateFormat({ language, timeZone }: Calendar): (instant: Instant) => string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone });
  return (instant) => format.format(Date.parse(instant));
}

/** The year of a moment in the site's zone, in figures: `2018`. */
export function formatYear(instant: Instant, timeZone: string): string {
  return new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(Date.parse(instant));
}
