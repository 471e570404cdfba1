import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cue, parseTranscript } from '#domain/transcript.ts';
import { renderTranscriptJson } from '#feeds/transcript-json.ts';
import { renderSrt } from '#feeds/transcript-srt.ts';
import { renderVtt } from '#feeds/transcript-vtt.ts';
import { importTranscript } from '#importers/transcript-file.ts';
import { always, spoken } from './always.ts';

const names = fc.constantFrom('Anna', 'Bo Åberg', 'Richard van der Blom', 'Øjvind', 'Jean-Luc');

/** Cues one after another in whole thousandths, some with a speaker. */
function cues(text: fc.Arbitrary<string>, speaker: fc.Arbitrary<string | undefined>): fc.Arbitrary<Cue[]> {
  const part = fc.record({
    gap: fc.nat({ max: 5000 }),
    length: fc.integer({ min: 1, max: 9000 }),
    text,
    speaker,
  });
  return fc.array(part, { minLength: 1, maxLength: 12 }).map((parts) => {
    let at = 0;
    return parts.map(({ gap, length, text, speaker }) => {
      const start = at + gap;
      at = start + length;
      const named = speaker === undefined ? {} : { speaker };
      return { start: start / 1000, end: at / 1000, ...named, text };
    });
  });
}

const anyone = fc.option(fc.oneof(names, spoken), { nil: undefined });
/** What WebVTT cannot carry: a name that ends or looks like a tag of its own. */
const writable = cues(spoken, anyone);

test('WebVTT keeps times, speakers and words', () => {
  always(
    fc.property(writable, (said) => {
      const { cues: read, problems } = parseTranscript(renderVtt(said));
      expect(problems).toEqual([]);
      expect(read.map(({ line, ...cue }) => cue)).toEqual(said);
    }),
  );
});

test('podcast JSON keeps times, speakers and words', () => {
  always(
    fc.property(writable, (said) => {
      const imported = importTranscript(renderTranscriptJson({ language: 'da', file: 'x', cues: said }));
      expect(imported).toEqual({ form: 'JSON', cues: said, problems: [] });
    }),
  );
});

/** Words that stand on one card of SRT, which has no way to say that a colon belongs to no name. */
const short = fc
  .array(fc.constantFrom('rødgrød', 'med', 'fløde', 'er', 'godt', '1', '&'), { minLength: 1, maxLength: 4 })
  .map((list) => list.join(' '));

test('SRT keeps times and words of what fits on a card, and who speaks', () => {
  always(
    fc.property(cues(short, names), (said) => {
      const { cues: read, problems } = importTranscript(renderSrt({ language: 'da', file: 'x', cues: said }));
      expect(problems).toEqual([]);
      expect(read).toEqual(said);
    }),
  );
});

test('SRT keeps every word, and its speaker, of what needs several cards', () => {
  const long = fc.array(short, { minLength: 3, maxLength: 8 }).map((list) => list.join(' '));
  const told = (list: readonly Cue[]) =>
    list.flatMap(({ speaker, text }) => text.split(' ').map((word) => `${speaker}: ${word}`));
  const lasting = cues(long, names).map((list) =>
    list.map((cue, index) => ({ ...cue, start: index * 10, end: index * 10 + 9 })),
  );
  always(
    fc.property(lasting, (said) => {
      const { cues: read, problems } = importTranscript(renderSrt({ language: 'da', file: 'x', cues: said }));
      expect(problems).toEqual([]);
      expect(told(read)).toEqual(told(said));
    }),
    300,
  );
});

test('whatever a file holds, it is read without an accident', () => {
  const pieces = fc.constantFrom(
    'WEBVTT',
    '\n',
    '\n\n',
    '00:01.000 --> 00:02.000',
    '00:00:01,000 --> 00:00:02,000',
    '{',
    '"segments":',
    '[',
    ']',
    '}',
    '1',
    '-->',
    '<v ',
    '>',
    'ord',
  );
  const files = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 20 }).map((list) => list.join('')),
  );
  always(
    fc.property(files, (text) => {
      for (const { start, end } of importTranscript(text).cues) expect(end).toBeGreaterThan(start);
    }),
  );
});
