import { expect, test } from 'vitest';
import { importTranscript } from '#importers/transcript-file.ts';

test('SRT names its speakers where they begin to speak, in several ways', () => {
  const { form, cues, problems } = importTranscript(
    [
      '1\r\n00:00:01,000 --> 00:00:02,500\r\nRikke Damgaard: Goddag,\r\nog velkommen.\r\n',
      '2\r\n00:00:03,000 --> 00:00:04,000\r\n<i>Jeg</i> fortsætter: sådan her.\r\n',
      '3\r\n00:00:05,000 --> 00:00:06,000\r\n[Oplæseren] Tak.\r\n',
      '4\r\n0:00:07.5 --> 0:00:08.0 X1:40\r\n>> Bo: Klokken er 12:30.\r\n',
    ].join('\r\n'),
  );
  expect({ form, problems }).toEqual({ form: 'SRT', problems: [] });
  expect(cues).toEqual([
    { start: 1, end: 2.5, speaker: 'Rikke Damgaard', text: 'Goddag, og velkommen.' },
    { start: 3, end: 4, speaker: 'Rikke Damgaard', text: 'Jeg fortsætter: sådan her.' },
    { start: 5, end: 6, speaker: 'Oplæseren', text: 'Tak.' },
    { start: 7.5, end: 8, speaker: 'Bo', text: 'Klokken er 12:30.' },
  ]);
});

test('SRT without speakers stays without', () => {
  const { cues } = importTranscript('1\n00:00:01,000 --> 00:00:02,000\nog så sagde han: nej\n');
  expect(cues).toEqual([{ start: 1, end: 2, text: 'og så sagde han: nej' }]);
});

test('podcast JSON keeps its speakers', () => {
  const segments = [
    { speaker: 'Anna', startTime: 0.5, endTime: 2, body: ' Hej\nmed dig ' },
    { startTime: 2, endTime: 3, body: 'Farvel' },
  ];
  expect(importTranscript(JSON.stringify({ version: '1.0.0', segments }))).toEqual({
    form: 'JSON',
    cues: [
      { start: 0.5, end: 2, speaker: 'Anna', text: 'Hej med dig' },
      { start: 2, end: 3, text: 'Farvel' },
    ],
    problems: [],
  });
});

test('WebVTT is taken as it is', () => {
  expect(importTranscript('\uFEFFWEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna>Hej\n')).toEqual({
    form: 'WebVTT',
    cues: [{ start: 1, end: 2, speaker: 'Anna', text: 'Hej' }],
    problems: [],
  });
});

test.each([
  ['times that are none', '1\n00:00:01 -> 00:00:02\nHej\n', 1],
  ['an end before the start', '1\n00:00:05,000 --> 00:00:02,000\nHej\n', 2],
  ['JSON that is cut', '{\n"segments": [\n{ "startTime": 1,', 3],
  ['JSON of another kind', '{ "words": [] }', 1],
  ['a segment without times', '{ "segments": [{ "body": "Hej" }] }', 1],
])('%s are told with their line', (_what, text, line) => {
  const { cues, problems } = importTranscript(text);
  expect(cues).toEqual([]);
  expect(problems).toEqual([
    { line, message: { da: expect.stringMatching(/\w.*\.$/), en: expect.stringMatching(/\w.*\.$/) } },
  ]);
});

test('what can be read of a file is read, whatever else is wrong with it', () => {
  const { cues, problems } = importTranscript('1\nuden tid\n\n2\n00:00:01,000 --> 00:00:02,000\nHej\n');
  expect(cues).toEqual([{ start: 1, end: 2, text: 'Hej' }]);
  expect(problems).toHaveLength(1);
});
