import { describe, expect, test } from 'vitest';
import { formatDate, formatYear } from '#i18n/dates.ts';
import { formatDuration, isoDuration } from '#i18n/durations.ts';
import { languageName, ownName } from '#i18n/languages.ts';
import { formatCount, formatMeasure, formatNumber, formatSize } from '#i18n/numbers.ts';

const timeZone = 'Europe/Copenhagen';

describe('dates', () => {
  test.each([
    ['da', '5. maj 2020'],
    ['nb', '5. mai 2020'],
    ['nl', '5 mei 2020'],
    ['en', 'May 5, 2020'],
  ])('are spelled as %s spells them', (language, expected) => {
    expect(formatDate('2020-05-05T07:00:00Z', { language, timeZone })).toBe(expected);
  });

  test('belong to the day and the year of the zone that is named, not of this machine', () => {
    const newYear = '2018-12-31T23:30:00Z';
    expect(formatDate(newYear, { language: 'da', timeZone })).toBe('1. januar 2019');
    expect(formatYear(newYear, timeZone)).toBe('2019');
    expect(formatYear(newYear, 'UTC')).toBe('2018');
  });

  test('are spelled for whoever asks, whatever was asked before', () => {
    const newYear = '2018-12-31T23:30:00Z';
    const asked = ['da', 'en', 'da'].flatMap((language) =>
      [timeZone, 'UTC'].map((timeZone) => formatDate(newYear, { language, timeZone })),
    );
    const danish = ['1. januar 2019', '31. december 2018'];
    expect(asked).toEqual([...danish, 'January 1, 2019', 'December 31, 2018', ...danish]);
  });
});

describe('lengths of time', () => {
  test('name seconds only below ten minutes', () => {
    expect(formatDuration(87.9, 'da')).toBe('1 min. 27 sek.');
    expect(formatDuration(3421, 'en')).toBe('57 min');
    expect(formatDuration(3720, 'nl')).toBe('1 uur 2 min');
  });

  test('name zero seconds rather than nothing', () => {
    expect(formatDuration(0.4, 'en')).toBe('0 sec');
  });

  test('are spelled for machines in hours, minutes and seconds', () => {
    expect(isoDuration(87.9)).toBe('PT1M27S');
    expect(isoDuration(3600)).toBe('PT1H0S');
  });
});

describe('numbers', () => {
  test('stand with the separators of the language', () => {
    expect(formatNumber(3000.5, 'da')).toBe('3.000,5');
    expect(formatNumber(3000.5, 'en')).toBe('3,000.5');
  });

  test('of per cent stand as each language sets them', () => {
    expect(formatMeasure(58, '%', 'da')).toBe('58\u00A0%');
    expect(formatMeasure(58, '%', 'nl')).toBe('58%');
    expect(formatMeasure(12.5, '%', 'nl')).toBe('12,5%');
  });

  test('keep any other unit on the same line', () => {
    expect(formatMeasure(400, 'bedrijven', 'nl')).toBe('400\u00A0bedrijven');
    expect(formatMeasure(400, undefined, 'nl')).toBe('400');
  });

  test('of files are megabytes, and kilobytes where those would be nought', () => {
    expect(formatSize(1_234_567, 'da')).toBe('1,2 MB');
    expect([formatSize(100_000, 'da'), formatSize(99_400, 'da')]).toEqual(['0,1 MB', '99 kB']);
  });

  test('choose one form or the other', () => {
    const count = { one: '{count} episode', other: '{count} episodes' };
    expect([0, 1, 2].map((value) => formatCount(count, value, 'en'))).toEqual([
      '0 episodes',
      '1 episode',
      '2 episodes',
    ]);
  });
});

test('languages are named in the words of the reader and in their own', () => {
  expect(languageName('da', 'en')).toBe('Danish');
  expect(languageName('nl', 'da')).toBe('nederlandsk');
  expect(['da', 'nl', 'en'].map(ownName)).toEqual(['Dansk', 'Nederlands', 'English']);
});
