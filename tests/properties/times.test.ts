import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextRelease, wallClock } from '#desk/wall-clock.ts';
import { parseTime, spellTime } from '#domain/duration.ts';
import { InstantError, parseInstant } from '#domain/instant.ts';
import { always } from './always.ts';

const zones = fc.constantFrom(
  'Europe/Copenhagen',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'UTC',
);
const minutes = fc
  .integer({ min: Date.UTC(1995, 0) / 60_000, max: Date.UTC(2049, 11) / 60_000 })
  .map((minute) => Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toString());

test('a whole number of seconds is read as it is spelled', () => {
  always(
    fc.property(fc.nat({ max: 400_000 }), (seconds) => {
      expect(parseTime(spellTime(seconds))).toBe(seconds);
    }),
  );
});

test('a time is the number that is written, to the thousandth', () => {
  const times = fc.tuple(fc.nat({ max: 99 }), fc.nat({ max: 59 }), fc.nat({ max: 59 }), fc.nat({ max: 999 }));
  always(
    fc.property(times, ([h, m, s, ms]) => {
      const two = (value: number) => String(value).padStart(2, '0');
      const text = `${h}:${two(m)}:${two(s)}.${String(ms).padStart(3, '0')}`;
      expect(parseTime(text)).toBe(Number(`${h * 3600 + m * 60 + s}.${String(ms).padStart(3, '0')}`));
    }),
  );
});

test('a longer time is never spelled as a shorter one', () => {
  const later = fc.tuple(fc.nat({ max: 400_000 }), fc.nat({ max: 5000 }));
  always(
    fc.property(later, ([seconds, more]) => {
      const [one, other] = [parseTime(spellTime(seconds)) ?? 0, parseTime(spellTime(seconds + more)) ?? 0];
      expect(other - one).toBe(more);
    }),
  );
});

test('a moment on the clock of a zone is that moment, or an hour that the clock repeats', () => {
  always(
    fc.property(minutes, zones, (instant, zone) => {
      const clock = wallClock(instant, zone);
      try {
        expect(Date.parse(parseInstant(clock, zone))).toBe(Date.parse(instant));
      } catch (error) {
        expect(error).toBeInstanceOf(InstantError);
        const there = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
        const fold = ['earlier', 'later'].map((disambiguation) =>
          Temporal.PlainDateTime.from(clock.replace(' ', 'T')).toZonedDateTime(zone, {
            disambiguation: disambiguation as 'earlier',
          }),
        );
        expect(fold.map(({ epochMilliseconds }) => epochMilliseconds)).toContain(there.epochMilliseconds);
        expect(fold[0]?.epochMilliseconds).not.toBe(fold[1]?.epochMilliseconds);
      }
    }),
  );
});

test('a moment with its offset is the same in every zone', () => {
  always(
    fc.property(minutes, zones, zones, (instant, one, other) => {
      const text = Temporal.Instant.from(instant).toString({ timeZone: one, smallestUnit: 'second' });
      expect(Date.parse(parseInstant(text, other))).toBe(Date.parse(instant));
    }),
  );
});

test('a proposed release is later than now, is free, exists, and is at the usual hour', () => {
  always(
    fc.property(minutes, minutes, fc.array(minutes, { maxLength: 4 }), zones, (now, before, taken, zone) => {
      const first = parseInstant(nextRelease(now, before, taken, zone), zone);
      expect(Date.parse(first)).toBeGreaterThan(Date.parse(now));
      const second = nextRelease(now, before, [...taken, first], zone);
      expect(parseInstant(second, zone)).not.toBe(first);
      expect(second.slice(11)).toBe(wallClock(before, zone).slice(11));
    }),
    300,
  );
});
