import type * as z from 'zod';
import { chaptersSchema } from './chapter.ts';
import type { Kind } from './entry.ts';
import { episodeSchema } from './episode.ts';
import type { SchemaContext } from './field.ts';
import { pageSchema } from './page.ts';
import { personSchema } from './person.ts';
import { postSchema } from './post.ts';
import { showSchema } from './show.ts';
import { siteSchema } from './site.ts';
import { termSchema } from './term.ts';

/** The kinds of file that editors write, in the order in which they are told of. */
export const editedKinds = [
  'episode',
  'post',
  'page',
  'person',
  'term',
  'chapters',
  'show',
  'site',
] as const satisfies readonly Kind[];
export type EditedKind = (typeof editedKinds)[number];

/** The schema of one file of each kind; of terms and chapters that of one entry. */
export function fileSchemas(context: SchemaContext) {
  return {
    episode: episodeSchema(context),
    post: postSchema(context),
    page: pageSchema(context),
    person: personSchema(context),
    term: termSchema(context),
    chapters: chaptersSchema.element,
    show: showSchema(context),
    site: siteSchema,
  } satisfies Record<EditedKind, z.ZodType>;
}

/** The schemas of a site, made once: making one takes longer than reading a file with it. */
export type FileSchemas = ReturnType<typeof fileSchemas>;
