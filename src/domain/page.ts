import * as z from 'zod';
import { aliasesField } from './alias.ts';
import { instant, type SchemaContext, text, yesNo } from './field.ts';
import type { Status } from './publication.ts';
import type { Remote } from './remote.ts';

/** Front matter of `content/pages/<lang>/<slug>.mdx`. */
export function pageSchema(context: SchemaContext) {
  return z.strictObject({
    title: text('title: Om os'),
    description: text('description: En eller to sætninger.').optional(),
    updated: instant(context, 'updated: 2019-01-08 10:00').optional(),
    translationKey: text('translationKey: about').optional(),
    draft: yesNo('draft: true').default(false),
    aliases: aliasesField,
  });
}

/** A page that stands outside the flow of time: about, contact, privacy. */
export type Page = Omit<z.output<ReturnType<typeof pageSchema>>, 'draft'> & {
  /** `<language>/<slug>` */
  id: string;
  slug: string;
  language: string;
  /** What its text fetches from elsewhere when a reader asks for it. */
  remotes?: readonly Remote[] | undefined;
  status: Status;
};
