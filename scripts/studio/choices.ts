import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import { schemeNames } from '#drawing/palette.ts';

const text = z.string().min(1);
const scheme = z.enum(schemeNames);

const article = z.discriminatedUnion('drawing', [
  z.strictObject({ drawing: z.literal('networks'), names: z.tuple([text, text, text]) }),
  z.strictObject({ drawing: z.literal('stairs'), words: z.tuple([text, text, text, text]) }),
  z.strictObject({
    drawing: z.literal('card-and-cabinet'),
    card: text,
    cabinet: text,
    monogram: text,
    drawers: z.array(text).min(1),
  }),
  z.strictObject({
    drawing: z.enum(['megaphone', 'first-step', 'three-steps', 'kitchen-table', 'leaving']),
  }),
]);

const choices = z.strictObject({
  show: z.strictObject({ scheme }),
  episodes: z.record(
    text,
    z.strictObject({ label: text, title: text, season: text, scheme, station: z.number() }),
  ),
  people: z.record(
    text,
    z.strictObject({ initials: text, note: text.optional(), wave: z.boolean().optional() }),
  ),
  articles: z.record(text, article),
});

/** The drawing of one article's picture, with its words. */
export type ArticlePicture = z.infer<typeof article>;

/** The words and choices of `pictures.yaml`: which pictures there are, and what stands on them. */
export type Choices = z.infer<typeof choices>;

/** Reads and checks `pictures.yaml`; throws a list of what is wrong in it. */
export function readChoices(): Choices {
  const read = choices.safeParse(parse(readFileSync(new URL('pictures.yaml', import.meta.url), 'utf8')));
  if (!read.success) throw new Error(`pictures.yaml:\n${z.prettifyError(read.error)}`);
  return read.data;
}
