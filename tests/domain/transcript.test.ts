import { describe, expect, test } from 'vitest';
import { parseTranscript } from '#domain/transcript.ts';

const faults = (text: string) => parseTranscript(text).problems.map(({ line, value }) => [line, value]);

describe('a transcript', () => {
  test('has cues with times, speakers and words', () => {
    const { cues, problems } = parseTranscript(
      'WEBVTT\n\n00:00.350 --> 00:03.778\n<v Redaktionen>Velkommen.\n\n01:02:03.004 --> 01:02:05.000\nFarvel.\n',
    );
    expect(problems).toEqual([]);
    expect(cues).toEqual([
      { start: 0.35, end: 3.778, speaker: 'Redaktionen', text: 'Velkommen.', line: 3 },
      { start: 3723.004, end: 3725, text: 'Farvel.', line: 6 },
    ]);
  });

  test.each([
    ['a title after WEBVTT', 'WEBVTT - Afsnit 1\nKind: captions\n\n00:01.000 --> 00:02.000\nHej\n'],
    ['a byte order mark', '\uFEFFWEBVTT\n\n00:01.000 --> 00:02.000\nHej\n'],
    ['the line ends of Windows', 'WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\nHej\r\n'],
    ['a name above the times', 'WEBVTT\n\nindledning\n00:01.000 --> 00:02.000\nHej\n'],
    ['settings after the times', 'WEBVTT\n\n00:01.000 --> 00:02.000 align:start line:90%\nHej\n'],
    ['notes and styles', 'WEBVTT\n\nNOTE husk\n00:99\n\nSTYLE\n::cue {}\n\n00:01.000 --> 00:02.000\nHej\n'],
    ['several empty lines', 'WEBVTT\n\n\n\n00:01.000 --> 00:02.000\nHej\n\n\n'],
  ])('may have %s', (_what, text) => {
    const { cues, problems } = parseTranscript(text);
    expect(problems).toEqual([]);
    expect(cues).toMatchObject([{ start: 1, end: 2, text: 'Hej' }]);
  });

  test('loses its markup, and its entities become letters', () => {
    const { cues } = parseTranscript(
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<v.loud Bo &amp; Co>R&amp;D <i>er</i> 1 &lt; 2\n<c.gul>og</c> &amp;lt; <00:01.500>mere</v>\n',
    );
    expect(cues).toMatchObject([{ speaker: 'Bo & Co', text: 'R&D er 1 < 2 og &lt; mere' }]);
  });
});

describe('a mistake is found with its line', () => {
  test.each([
    ['no WEBVTT', '1\n00:01.000 --> 00:02.000\nHej\n', [[1, '1']]],
    ['an empty file', '', [[1, '']]],
    [
      'a comma as in SRT',
      'WEBVTT\n\n00:00:01,000 --> 00:00:02,000\nHej\n',
      [[3, '00:00:01,000 --> 00:00:02,000']],
    ],
    ['two decimals', 'WEBVTT\n\n00:01.00 --> 00:02.000\nHej\n', [[3, '00:01.00 --> 00:02.000']]],
    ['61 seconds', 'WEBVTT\n\n00:01.000 --> 00:61.000\nHej\n', [[3, '00:01.000 --> 00:61.000']]],
    ['an end before the start', 'WEBVTT\n\n00:02.000 --> 00:01.000\nHej\n', [[3, '00:02.000 --> 00:01.000']]],
    ['words without times', 'WEBVTT\n\n00:01.000 --> 00:02.000\nHej\n\nglemt\n', [[6, 'glemt']]],
    [
      'two cues',
      'WEBVTT\n\na --> b\nX\n\nc --> d\nY\n',
      [
        [3, 'a --> b'],
        [6, 'c --> d'],
      ],
    ],
  ])('%s', (_what, text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  test('and the other cues are read all the same', () => {
    const { cues, problems } = parseTranscript(
      'WEBVTT\n\n00:01 --> 00:02\nX\n\n00:03.000 --> 00:04.000\nY\n',
    );
    expect([cues.map(({ text }) => text), problems.length]).toEqual([['Y'], 1]);
  });
});
