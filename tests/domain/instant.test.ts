import { describe, expect, test } from 'vitest';
import { InstantError, parseInstant } from '#domain/instant.ts';

const zone = 'Europe/Copenhagen';

describe('a wall-clock time', () => {
  test.each([
    ['2026-01-15 08:00', '2026-01-15T07:00:00Z', 'in winter, an hour before UTC'],
    ['2026-06-01 08:00', '2026-06-01T06:00:00Z', 'in summer, two hours before UTC'],
    ['2026-06-01T08:00', '2026-06-01T06:00:00Z', 'with a T between'],
    ['2026-06-01 08:00:30', '2026-06-01T06:00:30Z', 'with seconds'],
    ['2026-06-01', '2026-05-31T22:00:00Z', 'as a date alone, from midnight'],
    ['2024-02-29 12:00', '2024-02-29T11:00:00Z', 'on a leap day'],
  ])('%s is %s: %s', (text, instant) => {
    expect(parseInstant(text, zone)).toBe(instant);
  });

  test.each(['2026-03-29 02:00', '2026-03-29 02:30', '2026-03-29 02:59'])(
    '%s was skipped by the clock',
    (text) => {
      expect(() => parseInstant(text, zone)).toThrow(InstantError);
    },
  );

  test.each(['2026-10-25 02:00', '2026-10-25 02:30', '2026-10-25 02:59'])('%s came twice', (text) => {
    expect(() => parseInstant(text, zone)).toThrow(/exists twice/);
  });

  test('the minutes around the changes of the clock exist once', () => {
    expect(parseInstant('2026-03-29 01:59', zone)).toBe('2026-03-29T00:59:00Z');
    expect(parseInstant('2026-03-29 03:00', zone)).toBe('2026-03-29T01:00:00Z');
    expect(parseInstant('2026-10-25 01:59', zone)).toBe('2026-10-24T23:59:00Z');
    expect(parseInstant('2026-10-25 03:00', zone)).toBe('2026-10-25T02:00:00Z');
  });

  test('an hour that is skipped in one zone exists in another', () => {
    expect(parseInstant('2026-03-29 02:30', 'UTC')).toBe('2026-03-29T02:30:00Z');
  });
});

describe('a time with an offset', () => {
  test.each([
    ['2026-10-25 02:30+01:00', '2026-10-25T01:30:00Z'],
    ['2026-10-25 02:30+02:00', '2026-10-25T00:30:00Z'],
    ['2026-06-01T08:00:00Z', '2026-06-01T08:00:00Z'],
    ['2026-06-01 08:00 -0500', '2026-06-01T13:00:00Z'],
  ])('%s is %s, whatever the zone', (text, instant) => {
    expect(parseInstant(text, zone)).toBe(instant);
    expect(parseInstant(text, 'Asia/Tokyo')).toBe(instant);
  });
});

test.each(['', 'i morgen', '1. juni 2026', '2026-6-1', '01-06-2026', '2026-06-01 8:00', '2026-06-01 08.00'])(
  '"%s" is no date and time',
  (text) => {
    expect(() => parseInstant(text, zone)).toThrow(/is not a date and time/);
  },
);

test.each(['2026-13-01', '2026-02-30', '2025-02-29', '2026-06-01 24:00', '2026-06-01 12:60'])(
  '%s is not in the calendar',
  (text) => {
    expect(() => parseInstant(text, zone)).toThrow(/is not in the calendar/);
  },
);

test('what is wrong comes with what to write instead', () => {
  expect(() => parseInstant('snart', zone)).toThrow(
    expect.objectContaining({
      fix: {
        da: expect.stringContaining('"2026-06-01 08:00"'),
        en: expect.stringContaining('"2026-06-01 08:00"'),
      },
    }),
  );
});
