import * as z from 'zod';
import { parseTime } from './duration.ts';
import { address, refuse, text } from './field.ts';

/** A point in an episode's sound, in seconds from its start. */
export function time(example: string) {
  return z
    .string()
    .transform(
      (value, ctx) =>
        parseTime(value) ??
        refuse(
          ctx,
          { da: `"${value}" er ikke en tid i lyden.`, en: `"${value}" is not a time in the sound.` },
          {
            da: `Skriv minutter:sekunder, for eksempel ${example}.`,
            en: `Write minutes:seconds, for example ${example}.`,
          },
        ),
    )
    .meta({ example });
}

/** `chapters:` in front matter, or the whole of `chapters.yaml`. */
export const chaptersSchema = z
  .array(
    z.strictObject({
      start: time('start: "12:04"'),
      title: text('title: Velkommen'),
      url: address('url: https://example.com').optional(),
    }),
  )
  .meta({ example: 'chapters: [{ start: "0:00", title: Velkommen }]' });

/** A titled part of the sound; `start` in seconds. */
export type Chapter = z.output<typeof chaptersSchema>[number];
