import * as z from 'zod';
import { aliasesField } from './alias.ts';
import { conversationFields } from './conversation.ts';
import { credits } from './credit.ts';
import { instant, type SchemaContext, siteLanguage, text, wholeNumber, yesNo } from './field.ts';
import type { Picture } from './picture.ts';
import type { Status } from './publication.ts';
import type { Remote } from './remote.ts';
import type { KeptReplies } from './reply.ts';

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
    related: z.array(text('related: [den-gode-kommentar]')).default([]),
    ...conversationFields,
    cover: text('cover: cover.png').optional(),
    coverAlt: text('coverAlt: Hvad billedet viser').optional(),
    draft: yesNo('draft: true').default(false),
    aliases: aliasesField,
  });
}

type FrontMatter = z.output<ReturnType<typeof postSchema>>;

/** One article. `episode` is an episode id (`radio/67-politik-paa-linkedin`), `related` holds post ids. */
export type Post = Omit<FrontMatter, 'cover' | 'coverAlt' | 'draft'> & {
  /** `<language>/<slug>` */
  id: string;
  slug: string;
  language: string;
  cover?: Picture | undefined;
  /** How many minutes the text takes to read; undefined for one that cannot be read. */
  minutes?: number | undefined;
  /** What was last fetched of its thread. */
  replies?: KeptReplies | undefined;
  /** What its text fetches from elsewhere when a reader asks for it. */
  remotes?: readonly Remote[] | undefined;
  status: Status;
};

/** Post ids from `related:`, where a bare slug means a post in the same language. */
export function postIds(written: readonly string[], language: string): string[] {
  return written.map((id) => (id.includes('/') ? id : `${language}/${id}`));
}
