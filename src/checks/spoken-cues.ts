import type { Content } from '#domain/content.ts';
import { spellTime } from '#domain/duration.ts';
import type { Problem } from '#domain/problem.ts';
import { type Cue, cueFacts, overlaps } from '#domain/transcript.ts';
import { atNode } from './finding.ts';

/** How much of the sound a transcript is to cover. */
const least = 0.8;

/** One cue of a transcript follows another, and together they cover the sound. */
export function spokenCues({ name, episodes, problems }: Content): Problem[] {
  const unread = new Set(problems.map(({ file }) => file));
  return episodes.flatMap(({ value: { sound, transcripts } }) =>
    transcripts.flatMap((transcript) => {
      const at = { file: `${name}/${transcript.file}` };
      const { overlapping, covered } = cueFacts(transcript);
      const found = [
        ...(overlapping ? overlap(transcript.cues) : []),
        ...(unread.has(at.file) ? [] : coverage(covered, sound.duration)),
      ];
      return found.map(({ line, ...finding }) =>
        atNode(at, { place: { line, column: 1 } }, { level: 'warning', ...finding }),
      );
    }),
  );
}

function overlap(cues: readonly Cue[]) {
  const both = cues.flatMap((cue, index) => {
    const above = cues[index - 1];
    return overlaps(cue, above) ? [cue] : [];
  });
  const [first] = both;
  if (!first) return [];
  const others = both.length - 1;
  return [
    {
      rule: 'overlapping-cues' as const,
      line: first.line ?? 1,
      message: {
        da: `Replikken begynder ved ${spellTime(first.start)}, mens den ovenfor endnu tales${others > 0 ? `; det gør ${others} mere` : ''}.`,
        en: `The cue begins at ${spellTime(first.start)}, while the one above it is still spoken${others > 0 ? `; so do ${others} more` : ''}.`,
      },
      fix: {
        da: 'Lad den øverste slutte, hvor denne begynder.',
        en: 'Let the upper one end where this one begins.',
      },
    },
  ];
}

function coverage(covered: number, duration: number) {
  if (covered === 0 || covered >= least * duration) return [];
  const share = Math.round((covered / duration) * 100);
  return [
    {
      rule: 'covering-cues' as const,
      line: 1,
      message: {
        da: `Udskriften dækker ${share} % af lyden, som varer ${spellTime(duration)}.`,
        en: `The transcript covers ${share} % of the sound, which lasts ${spellTime(duration)}.`,
      },
      fix: {
        da: 'Se efter, om den hører til en anden udgave af lyden, eller om noget af den mangler.',
        en: 'See whether it belongs to another version of the sound, or whether some of it is missing.',
      },
    },
  ];
}
