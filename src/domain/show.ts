import * as z from 'zod';
import { aliasesField } from './alias.ts';
import { appleCategory } from './apple-categories.ts';
import { credits } from './credit.ts';
import { directoriesField } from './directory.ts';
import {
  address,
  oneOf,
  pattern,
  refuse,
  type SchemaContext,
  siteLanguage,
  text,
  wholeNumber,
  write,
  yesNo,
} from './field.ts';
import { licenseField } from './license.ts';
import type { Picture } from './picture.ts';
import {
  blockField,
  fundingField,
  locationField,
  remoteFeedField,
  txtField,
  updateFrequencyField,
  uuid,
} from './podcast-field.ts';
import { mediums } from './podcast-services.ts';
import { textOfBytes } from './short-text.ts';
import { valueField } from './value.ts';

/** Where the feed lives below the site: a path with ASCII letters that ends in `.xml`. */
const feedPath = z
  .string()
  .transform((value, ctx) =>
    /^(\/[a-z0-9._-]+)+\.xml$/.test(value)
      ? value
      : refuse(
          ctx,
          { da: `"${value}" er ikke en feed-sti.`, en: `"${value}" is not a feed path.` },
          write('feed: /radio/feed.xml'),
        ),
  )
  .meta({ example: 'feed: /radio/feed.xml' });

/** `content/shows/<show>.yaml`: one podcast. */
export function showSchema(context: SchemaContext) {
  return z.strictObject({
    title: text('title: Social Selling Radio'),
    description: textOfBytes(4000, 'description: Hvad showet handler om.'),
    language: siteLanguage(context),
    guid: pattern(
      uuid,
      { da: 'et podcast-guid (et UUID)', en: 'a podcast guid (a UUID)' },
      'guid: 917393e3-1b1e-5cef-ace4-edaa54e1f810',
    ),
    feed: feedPath,
    author: text('author: Social Selling Radio'),
    owner: z.strictObject({
      name: text('name: Social Selling Radio'),
      email: pattern(
        /^\S+@\S+\.\S+$/,
        { da: 'en e-mailadresse', en: 'an e-mail address' },
        'email: radio@example.com',
      ),
    }),
    copyright: text('copyright: © Social Selling Radio').optional(),
    license: licenseField.optional(),
    categories: z.array(appleCategory).min(1),
    artwork: text('artwork: radio.jpg'),
    artworkAlt: text('artworkAlt: Showets navn på en radioskala').optional(),
    explicit: yesNo('explicit: false').default(false),
    type: oneOf(['episodic', 'serial'], 'type: episodic').default('episodic'),
    people: credits('host').default([]),
    seasons: z
      .array(z.strictObject({ season: wholeNumber(1, 'season: 1'), title: text('title: Første sæson') }))
      .default([]),
    link: address('link: https://example.com').optional(),
    directories: directoriesField.default({}),
    medium: oneOf(mediums, 'medium: podcast').default('podcast'),
    complete: yesNo('complete: true').default(false),
    block: blockField.default(false),
    locked: yesNo('locked: true').default(true),
    newFeedUrl: address('newFeedUrl: https://example.com/feed.xml').optional(),
    aliases: aliasesField,
    pageSize: wholeNumber(1, 'pageSize: 100').optional(),
    updateFrequency: updateFrequencyField.optional(),
    funding: fundingField.default([]),
    location: locationField.default([]),
    txt: txtField.default([]),
    podroll: z.array(remoteFeedField).default([]),
    publisher: remoteFeedField.optional(),
    value: valueField.default([]),
  });
}

/** A podcast. `artwork` is resolved to the picture beside the show's file. */
export type Show = Omit<z.output<ReturnType<typeof showSchema>>, 'artwork' | 'artworkAlt'> & {
  id: string;
  artwork?: Picture | undefined;
};
