import type { Content } from '#domain/content.ts';
import { spellTime } from '#domain/duration.ts';
import type { Problem } from '#domain/problem.ts';
import { atField } from './finding.ts';

/** Every soundbite lies within the sound. */
export function soundbitesWithinSound({ episodes }: Content): Problem[] {
  return episodes.flatMap(({ value, source }) =>
    value.soundbites.flatMap(({ start, duration }, index) =>
      start + duration <= value.sound.duration
        ? []
        : [
            atField(source, ['soundbites', index, start < value.sound.duration ? 'duration' : 'start'], {
              rule: 'soundbite-within-sound',
              message: {
                da: `Dette lydklip slutter ved ${spellTime(start + duration)}, og lyden ved ${spellTime(value.sound.duration)}.`,
                en: `This soundbite ends at ${spellTime(start + duration)}, and the sound at ${spellTime(value.sound.duration)}.`,
              },
              fix: {
                da: 'Vælg en tidligere start eller en kortere varighed.',
                en: 'Choose an earlier start or a shorter duration.',
              },
            }),
          ],
    ),
  );
}
