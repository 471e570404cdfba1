import type { Content } from '#domain/content.ts';
import type { Problem } from '#domain/problem.ts';
import { slugOf } from '#domain/slug.ts';
import { atField } from './finding.ts';

/** The title inside a sound file is the title of its episode: players without a feed show it. */
export function namedSound({ episodes }: Content): Problem[] {
  return episodes.flatMap(({ source, value: { title, sound } }) => {
    const inside = sound.title ?? '';
    if (inside === '' || slugOf(inside).includes(slugOf(title)) || slugOf(title).includes(slugOf(inside)))
      return [];
    return [
      atField(source, ['title'], {
        rule: 'sound/title',
        level: 'warning',
        value: title,
        message: {
          da: `Lydfilen selv kalder sig "${inside}", afsnittet hedder "${title}".`,
          en: `The sound file calls itself "${inside}", the episode is called "${title}".`,
        },
        fix: {
          da: 'Er det den rigtige fil, så ret titlen ét af stederne.',
          en: 'If it is the right file, correct the title in one of the two places.',
        },
      }),
    ];
  });
}
