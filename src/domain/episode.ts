import * as z from 'zod';
import { aliasesField } from './alias.ts';
import { type Chapter, chaptersSchema } from './chapter.ts';
import { conversationFields } from './conversation.ts';
import { credits } from './credit.ts';
import { instant, oneOf, type SchemaContext, siteLanguage, text, wholeNumber, yesNo } from './field.ts';
import type { Instant } from './instant.ts';
import { licenseField } from './license.ts';
import type { Picture } from './picture.ts';
import {
  contentLinksField,
  fundingField,
  locationField,
  socialInteractField,
  soundbitesField,
  txtField,
} from './podcast-field.ts';
import type { Status } from './publication.ts';
import type { Remote } from './remote.ts';
import type { KeptReplies } from './reply.ts';
import { textOfBytes } from './short-text.ts';
import { type AlternateSound, type Sound, soundField } from './sound.ts';
import type { Transcript } from './transcript.ts';
import { valueField } from './value.ts';

/** Front matter of `content/episodes/<show>/<slug>/index.mdx`. */
export function episodeSchema(context: SchemaContext) {
  return z.strictObject({
    guid: text('guid: 2f9d7f0e-6c1b-4e53-9d0f-0a4a3a2f1c11'),
    title: text('title: Politik på LinkedIn'),
    description: textOfBytes(4000, 'description: To sætninger om episoden.'),
    pubDate: instant(context, 'pubDate: 2018-10-03 06:00'),
    updated: instant(context, 'updated: 2018-10-04 10:00').optional(),
    language: siteLanguage(context).optional(),
    season: wholeNumber(1, 'season: 5').optional(),
    episode: wholeNumber(1, 'episode: 67').optional(),
    episodeType: oneOf(['full', 'trailer', 'bonus'], 'episodeType: full').default('full'),
    explicit: yesNo('explicit: false').optional(),
    people: credits('host').default([]),
    sound: soundField.optional(),
    cover: text('cover: cover.jpg').optional(),
    coverAlt: text('coverAlt: Hvad billedet viser').optional(),
    chapters: chaptersSchema.optional(),
    tags: z.array(text('tags: [linkedin]')).default([]),
    related: z.array(text('related: [den-gode-kommentar]')).default([]),
    ...conversationFields,
    draft: yesNo('draft: true').default(false),
    aliases: aliasesField,
    block: yesNo('block: true').default(false),
    license: licenseField.optional(),
    soundbites: soundbitesField.default([]),
    socialInteract: socialInteractField.default([]),
    contentLinks: contentLinksField.default([]),
    funding: fundingField.default([]),
    location: locationField.default([]),
    txt: txtField.default([]),
    value: valueField.default([]),
  });
}

type FrontMatter = z.output<ReturnType<typeof episodeSchema>>;

/** One episode with what was read from the files beside it. `related` holds post ids (`da/den-gode-kommentar`). */
export type Episode = Omit<
  FrontMatter,
  'sound' | 'cover' | 'coverAlt' | 'chapters' | 'language' | 'explicit' | 'draft' | 'updated'
> & {
  /** `<show>/<slug>` */
  id: string;
  show: string;
  slug: string;
  language: string;
  explicit: boolean;
  updated?: Instant | undefined;
  sound: Sound;
  /** The same sound in other encodings, by file name. */
  alternatives: readonly AlternateSound[];
  cover?: Picture | undefined;
  chapters: Chapter[];
  transcripts: Transcript[];
  /** What was last fetched of its thread. */
  replies?: KeptReplies | undefined;
  /** What its text fetches from elsewhere when a reader asks for it. */
  remotes?: readonly Remote[] | undefined;
  status: Status;
};
