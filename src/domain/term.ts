import * as z from 'zod';
import { perLanguage, type SchemaContext, textOrPerLanguage } from './field.ts';

/** The three ways in which content is grouped; each is a file of terms below `content/`. */
export const taxonomies = ['tags', 'categories', 'series'] as const;
export type Taxonomy = (typeof taxonomies)[number];

/** One entry of `tags.yaml`, `categories.yaml` or `series.yaml`. */
export function termSchema(context: SchemaContext) {
  return z.strictObject({
    title: textOrPerLanguage(context, 'title: { da: Ledelse, en: Leadership }'),
    description: perLanguage(context, 'description: { da: En sætning om emnet }').optional(),
  });
}

/** A tag, category or series. */
export type Term = z.output<ReturnType<typeof termSchema>> & { id: string };
