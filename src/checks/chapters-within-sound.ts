import type { Content, Entry } from '#domain/content.ts';
import { spellTime } from '#domain/duration.ts';
import type { Episode } from '#domain/episode.ts';
import type { Problem } from '#domain/problem.ts';
import { atField, type Finding } from './finding.ts';

/** Measuring a sound may be wrong by this many seconds. */
export const tolerance = 0.5;

/** The chapters of an episode follow one another, and all begin before the sound ends. */
export function chaptersWithinSound({ episodes }: Content): Problem[] {
  return episodes.flatMap((entry) => {
    const { chapters, sound } = entry.value;
    return chapters.flatMap(({ start }, index) => {
      const before = chapters[index - 1];
      if (start >= sound.duration + tolerance) {
        return [
          atChapter(entry, index, {
            rule: 'chapter-within-sound',
            message: {
              da: `Kapitlet begynder ved ${spellTime(start)}, men lyden slutter ved ${spellTime(sound.duration)}.`,
              en: `The chapter begins at ${spellTime(start)}, but the sound ends at ${spellTime(sound.duration)}.`,
            },
            fix: {
              da: 'Ret tiden, eller kopier hele lydfilen hertil igen.',
              en: 'Correct the time, or copy the whole sound file here again.',
            },
          }),
        ];
      }
      if (before === undefined || start > before.start) return [];
      return [
        atChapter(entry, index, {
          rule: 'ordered-chapters',
          message: {
            da: `Kapitlet begynder ikke efter det ovenfor, som begynder ved ${spellTime(before.start)}.`,
            en: `The chapter does not begin after the one above it, which begins at ${spellTime(before.start)}.`,
          },
          fix: {
            da: 'Sæt kapitlerne i tidsrækkefølge.',
            en: 'Put the chapters in the order of their times.',
          },
        }),
      ];
    });
  });
}

function atChapter({ source, chapters }: Entry<Episode>, index: number, finding: Finding): Problem {
  return chapters
    ? atField(chapters, [index, 'start'], finding)
    : atField(source, ['chapters', index, 'start'], finding);
}
