import { expect, test } from 'vitest';
import { type Cue, parseTranscript, type Transcript } from '#domain/transcript.ts';
import { renderTranscriptHtml } from '#feeds/transcript-html.ts';
import { renderTranscriptJson } from '#feeds/transcript-json.ts';
import { renderSrt } from '#feeds/transcript-srt.ts';
import { readSite, shippedFolder } from './read-site.ts';

const talk: Transcript = {
  language: 'da',
  file: 'transcript.da.vtt',
  cues: [
    { start: 0.35, end: 3, speaker: 'Anna', text: 'Velkommen til <radioen> & godmorgen.' },
    {
      start: 3,
      end: 8,
      speaker: 'Anna',
      text: 'Jeg taler videre om en sag, der fylder mere end et enkelt kort.',
    },
    { start: 3661.5, end: 3662, speaker: 'Bo', text: 'Farvel.' },
  ],
};

test('SRT has short lines, at most two a card, and the name where the speaker changes', () => {
  expect(renderSrt(talk)).toMatchInlineSnapshot(`
    "1
    00:00:00,350 --> 00:00:03,000
    Anna: Velkommen til <radioen> &
    godmorgen.

    2
    00:00:03,000 --> 00:00:08,000
    Jeg taler videre om en sag, der
    fylder mere end et enkelt kort.

    3
    01:01:01,500 --> 01:01:02,000
    Bo: Farvel.
    "
  `);
});

test('JSON keeps every cue with its speaker and exact times', () => {
  expect(JSON.parse(renderTranscriptJson(talk))).toEqual({
    version: '1.0.0',
    segments: talk.cues.map(({ start, end, speaker, text }) => ({
      speaker,
      startTime: start,
      endTime: end,
      body: text,
    })),
  });
});

test('HTML joins what a speaker says in a row, and names language and title', () => {
  expect(renderTranscriptHtml(talk, 'Udskrift: Q&A')).toMatchInlineSnapshot(`
    "<!DOCTYPE html>
    <html lang="da">
    <head>
    <meta charset="utf-8">
    <title>Udskrift: Q&amp;A</title>
    </head>
    <body>
    <cite>Anna:</cite>
    <time datetime="PT0S">0:00</time>
    <p>Velkommen til &lt;radioen&gt; &amp; godmorgen. Jeg taler videre om en sag, der fylder mere end et enkelt kort.</p>
    <cite>Bo:</cite>
    <time datetime="PT3661S">1:01:01</time>
    <p>Farvel.</p>
    </body>
    </html>
    "
  `);
});

test('a voice without a name leaves no empty name behind', () => {
  const nameless = { ...talk, cues: talk.cues.map(({ speaker, ...cue }) => cue) };
  expect(renderTranscriptHtml(nameless, 'x')).not.toContain('<cite>');
  expect(renderTranscriptJson(nameless)).not.toContain('speaker');
  expect(renderSrt(nameless)).not.toContain(':  ');
});

test('a word longer than a line is broken, and silence makes no card', () => {
  const cues: Cue[] = [
    { start: 0, end: 2, text: 'x'.repeat(70) },
    { start: 2, end: 3, text: '' },
  ];
  const lines = renderSrt({ ...talk, cues }).split('\n');
  expect(lines.filter((line) => /^x+$/.test(line)).map((line) => line.length)).toEqual([32, 32, 6]);
  expect(renderSrt({ ...talk, cues: [] })).toBe('');
});

test('the SRT of every shipped episode says the same words within the same times', async () => {
  const { library } = await readSite(shippedFolder);
  const transcripts = library.episodes.flatMap(({ transcripts }) => transcripts);
  expect(transcripts.length).toBeGreaterThan(9);
  for (const transcript of transcripts) {
    // A comma instead of a point and hours in every time are all that keeps SRT from being WebVTT.
    const { cues, problems } = parseTranscript(
      `WEBVTT\n\n${renderSrt(transcript).replace(/(\d\d:\d\d:\d\d),(\d{3})/g, '$1.$2')}`,
    );
    expect(problems.filter(({ message }) => !message.en.includes('not after its start'))).toEqual([]);
    const names = new RegExp(
      `(?:${[...new Set(transcript.cues.map(({ speaker }) => speaker))].join('|')}): `,
      'g',
    );
    const said = cues
      .map(({ text }) => text)
      .join(' ')
      .replace(names, '');
    expect(said).toBe(transcript.cues.map(({ text }) => text).join(' '));
    expect(cues.at(-1)?.end).toBe(transcript.cues.at(-1)?.end);
    expect(cues.every(({ start, end }, index) => start < end && start >= (cues[index - 1]?.end ?? 0))).toBe(
      true,
    );
  }
});
