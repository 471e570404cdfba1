import { WordedError } from './wording.ts';

/** A moment as ISO 8601 in UTC, `2020-05-05T07:00:00Z`: plain text that sorts by time. */
export type Instant = string;

/** Why a text is no moment, and what to write instead. */
export class InstantError extends WordedError {}

const form =
  /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)? ?(Z|[+-]\d{2}:?\d{2})?)?$/;
const example = {
  da: 'Skriv år-måned-dag time:minut, for eksempel "2026-06-01 08:00".',
  en: 'Write year-month-day hour:minute, for example "2026-06-01 08:00".',
};

/**
 * Reads `2026-06-01 08:00`, `2026-06-01` or a full ISO 8601 time. Without an offset the text is a wall-clock time in
 * `timeZone`. Throws InstantError for anything else, also for an hour that the clock change skips or repeats.
 */
export function parseInstant(text: string, timeZone: string): Instant {
  const parts = form.exec(text);
  if (!parts)
    throw new InstantError(
      { da: `"${text}" er ikke en dato med klokkeslæt.`, en: `"${text}" is not a date and time.` },
      example,
    );
  const [, year, month, day, hour = '00', minute = '00', second = '00', offset] = parts;
  const wall = plainDateTime(text, `${year}-${month}-${day}T${hour}:${minute}:${second}`);
  if (offset !== undefined) return Temporal.Instant.from(`${wall}${offset}`).toString();
  try {
    return wall.toZonedDateTime(timeZone, { disambiguation: 'reject' }).toInstant().toString();
  } catch {
    throw new InstantError(
      {
        da: `"${text}" findes ikke eller findes to gange i ${timeZone}, fordi uret stilles om.`,
        en: `"${text}" does not exist or exists twice in ${timeZone}, because the clock changes then.`,
      },
      {
        da: 'Vælg en tid en time før eller efter, eller tilføj forskydningen, for eksempel "2026-10-25 02:30+01:00".',
        en: 'Choose a time an hour earlier or later, or add the offset, for example "2026-10-25 02:30+01:00".',
      },
    );
  }
}

function plainDateTime(text: string, iso: string): Temporal.PlainDateTime {
  try {
    return Temporal.PlainDateTime.from(iso, { overflow: 'reject' });
  } catch {
    throw new InstantError(
      { da: `"${text}" står ikke i kalenderen.`, en: `"${text}" is not in the calendar.` },
      example,
    );
  }
}
