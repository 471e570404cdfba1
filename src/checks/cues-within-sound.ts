import type { Content } from '#domain/content.ts';
import { spellTime } from '#domain/duration.ts';
import type { Problem } from '#domain/problem.ts';
import { beginsBefore, type Cue, cueFacts } from '#domain/transcript.ts';
import type { Wording } from '#domain/wording.ts';
import { tolerance } from './chapters-within-sound.ts';
import { atNode } from './finding.ts';

/** The cues of a transcript follow one another, and none lasts longer than the sound; the first wrong one is named. */
export function cuesWithinSound({ name, episodes }: Content): Problem[] {
  return episodes.flatMap(({ value: { sound, transcripts } }) =>
    transcripts.flatMap((transcript) => {
      const { end, ordered } = cueFacts(transcript);
      const latest = sound.duration + tolerance;
      if (end <= latest && ordered) return [];
      const { file, cues } = transcript;
      const at = { file: `${name}/${file}` };
      const late = cues.filter((cue) => cue.end > latest);
      const early = cues.filter((cue, index) => beginsBefore(cue, cues[index - 1]));
      const [firstLate, ...moreLate] = late;
      const [firstEarly] = early;
      return [
        ...(firstLate
          ? [
              atNode(at, place(firstLate), {
                rule: 'cue-within-sound',
                message: pastEnd(firstLate, sound.duration, moreLate.length),
                fix: {
                  da: 'Ret tiderne, eller kopier hele lydfilen hertil igen.',
                  en: 'Correct the times, or copy the whole sound file here again.',
                },
              }),
            ]
          : []),
        ...(firstEarly
          ? [
              atNode(at, place(firstEarly), {
                rule: 'ordered-cues',
                message: {
                  da: `Replikken begynder ved ${spellTime(firstEarly.start)}, før den ovenfor.`,
                  en: `The cue begins at ${spellTime(firstEarly.start)}, before the one above it.`,
                },
                fix: {
                  da: 'Sæt replikkerne i tidsrækkefølge.',
                  en: 'Put the cues in the order of their times.',
                },
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

function pastEnd({ end }: Cue, duration: number, others: number): Wording {
  const late = (end - duration).toFixed(1);
  const at = spellTime(duration);
  const also = {
    da: others === 0 ? '' : others === 1 ? '; det gør én mere' : `; det gør ${others} mere`,
    en: others === 0 ? '' : others === 1 ? '; so does one more cue' : `; so do ${others} more cues`,
  };
  return {
    da: `Replikken slutter ${late.replace('.', ',')} sekunder efter lyden, som slutter ved ${at}${also.da}.`,
    en: `The cue ends ${late} seconds after the end of the sound, which is at ${at}${also.en}.`,
  };
}
