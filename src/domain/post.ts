import * as z from 'zod';
import { aliasesField } from './alias.ts';
import { credits } from './credit.ts';
import { instant, oneOf, type SchemaContext, siteLanguage, text, wholeNumber, yesNo } from './field.ts';
import type { Picture } from './picture.ts';
import type { Status } from './publication.ts';

/** Front matter of `content/posts/<lang>/<slug>.mdx`. */
export function postSchema(context: SchemaContext) {
  return z.strictObject({
    title: text('title: Mennesker lytter til mennesker'),
    description: text('description: En eller to sætninger.').optional(),
    kicker: text('kicker: Employee advocacy').optional(),
    lead: text('lead: Et afsnit under titlen.').optional(),
    pubDate: instant(context, 'pubDate: 2018-09-12 07:00'),
    updated: instant(context, 'updated: 2019-01-08 10:00').optional(),
    people: credits('author').default([]),
    category: text('category: communication').optional(),
    tags: z.array(text('tags: [trust]')).default([]),
    series: text('series: linkedin-contacts').optional(),
    part: wholeNumber(1, 'part: 2').optional(),
    translationKey: text('translationKey: people-listen').optional(),
    originalLanguage: siteLanguage(context).optional(),
    episode: text('episode: 67-politik-paa-linkedin').optional(),
    comments: oneOf(['open', 'closed'], 'comments: closed').default('open'),
    commentsNote: text('commentsNote: Hvorfor der er lukket').optional(),
    cover: text('cover: cover.png').optional(),
    coverAlt: text('coverAlt: Hvad billedet viser').optional(),
    draft: yesNo('draft: true').default(false),
    aliases: aliasesField,
  });
}

type FrontMatter = z.output<ReturnType<typeof postSchema>>;

/** One article. `episode` is an episode id (`radio/67-politik-paa-linkedin`). */
export type Post = Omit<FrontMatter, 'cover' | 'coverAlt' | 'draft'> & {
  /** `<language>/<slug>` */
  id: string;
  slug: string;
  language: string;
  cover?: Picture | undefined;
  status: Status;
};
