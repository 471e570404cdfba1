import { type Instant, InstantError, parseInstant } from '#domain/instant.ts';

/** `2026-06-01 06:00`, as an editor writes a moment: the time on the clock in the site's zone. */
export type WallClock = string;

/** A moment on the clock of a zone, to the minute. */
export function wallClock(instant: Instant, timeZone: string): WallClock {
  return spelled(Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime());
}

/** The next day after `now` at the hour at which `before` was published, or at six; a day later as long as it is `taken`. */
export function nextRelease(
  now: Instant,
  before: Instant | undefined,
  taken: readonly Instant[],
  timeZone: string,
): WallClock {
  const hour = before === undefined ? new Temporal.PlainTime(6) : clock(before, timeZone).toPlainTime();
  const used = new Set(taken.map((instant) => Date.parse(instant)));
  let day = clock(now, timeZone).toPlainDate();
  for (;;) {
    day = day.add({ days: 1 });
    const proposed = spelled(day.toPlainDateTime(hour));
    const instant = instantAt(proposed, timeZone);
    if (instant !== undefined && !used.has(Date.parse(instant))) return proposed;
  }
}

function clock(instant: Instant, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
}

function spelled(time: Temporal.PlainDateTime): WallClock {
  return time.toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

/** Undefined for an hour that the clock change skips or repeats. */
function instantAt(text: WallClock, timeZone: string): Instant | undefined {
  try {
    return parseInstant(text, timeZone);
  } catch (error) {
    if (error instanceof InstantError) return undefined;
    throw error;
  }
}
