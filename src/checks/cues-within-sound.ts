import type { Content } from '#domain/content.ts';
import { spellTime } from '#domain/duration.ts';
import type { Problem } from '#domain/problem.ts';
import type { Cue } from '#domain/transcript.ts';
import { tolerance } from './chapters-within-sound.ts';
import { atNode } from './finding.ts';

/** The cues of a transcript follow one another, and none lasts longer than the sound; the first wrong one is named. */
export function cuesWithinSound({ name, episodes }: Content): Problem[] {
  return episodes.flatMap(({ source, value: { sound, transcripts } }) =>
    transcripts.flatMap(({ file, cues }) => {
      const at = { ...source, file: `${name}/${file}` };
      const late = cues.filter(({ end }) => end > sound.duration + tolerance);
      const early = cues.filter(({ start }, index) => start < (cues[index - 1]?.start ?? 0));
      const [firstLate, ...moreLate] = late;
      const [firstEarly] = early;
      return [
        ...(firstLate
          ? [
              atNode(at, place(firstLate), {
                rule: 'cue-within-sound',
                message: `The cue ends ${(firstLate.end - sound.duration).toFixed(1)} seconds after the end of the sound, which is at ${spellTime(sound.duration)}${others(moreLate.length)}.`,
                fix: 'Correct the times, or copy the whole sound file here again.',
              }),
            ]
          : []),
        ...(firstEarly
          ? [
              atNode(at, place(firstEarly), {
                rule: 'ordered-cues',
                message: `The cue begins at ${spellTime(firstEarly.start)}, before the one above it.`,
                fix: 'Put the cues in the order of their times.',
              }),
            ]
          : []),
      ];
    }),
  );
}

function place({ line = 1 }: Cue) {
  return { place: { line, column: 1 } };
}

function others(count: number): string {
  return count === 0 ? '' : count === 1 ? '; so does one more cue' : `; so do ${count} more cues`;
}
