import * as z from 'zod';
import { time } from './chapter.ts';
import { parseTime } from './duration.ts';
import { address, oneOf, pattern, refuse, text, yesNo } from './field.ts';
import { podcastServices, socialProtocols } from './podcast-services.ts';
import { shortText } from './short-text.ts';

/** A podcast's or feed's UUID, in small letters. */
export const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const linked = z.strictObject({
  url: address('url: https://example.com'),
  title: shortText(128, 'title: Støt os'),
});

/** `funding:`, places where listeners can pay. https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/funding.md */
export const fundingField = z
  .array(linked)
  .meta({ example: 'funding: [{ url: https://example.com, title: Støt os }]' });

/** `contentLinks:`, other places where an episode can be heard. https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/content-link.md */
export const contentLinksField = z
  .array(linked)
  .meta({ example: 'contentLinks: [{ url: https://example.com, title: Se den på video }]' });

/** `location:`, what the content is about or where it was made. https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/location.md */
export const locationField = z
  .array(
    z.strictObject({
      name: shortText(128, 'name: Aarhus'),
      rel: oneOf(['subject', 'creator'], 'rel: subject').default('subject'),
      geo: pattern(
        /^geo:-?\d+(\.\d+)?,-?\d+(\.\d+)?(;.*)?$/,
        { da: 'et sted på kortet', en: 'a place on the map' },
        'geo: "geo:56.1496,10.2134"',
      ).optional(),
      osm: pattern(
        /^[NWR]\d+$/,
        { da: 'et navn fra OpenStreetMap', en: 'an OpenStreetMap name' },
        'osm: R1784663',
      ).optional(),
      country: pattern(/^[A-Z]{2}$/, { da: 'en landekode', en: 'a country code' }, 'country: DK').optional(),
    }),
  )
  .meta({ example: 'location: [{ name: Aarhus, country: DK }]' });

/** `txt:`, codes that services ask for, kept letter by letter. https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/txt.md */
export const txtField = z
  .array(
    z.strictObject({
      text: shortText(4000, 'text: "05124"'),
      purpose: shortText(128, 'purpose: verify').optional(),
    }),
  )
  .meta({ example: 'txt: [{ purpose: applepodcastsverify, text: "05124" }]' });

/** Another feed. https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/remote-item.md */
export const remoteFeedField = z
  .strictObject({
    feedGuid: pattern(
      uuid,
      { da: 'et podcast-guid (et UUID)', en: 'a podcast guid (a UUID)' },
      'feedGuid: 917393e3-1b1e-5cef-ace4-edaa54e1f810',
    ),
    feedUrl: address('feedUrl: https://example.com/feed.xml').optional(),
    title: text('title: Podcasting 2.0').optional(),
  })
  .meta({ example: 'publisher: { feedGuid: 917393e3-1b1e-5cef-ace4-edaa54e1f810 }' });

/** `updateFrequency:`, in words and as a recurrence rule. https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/update-frequency.md */
export const updateFrequencyField = z
  .strictObject({
    text: shortText(128, 'text: Hver onsdag'),
    rrule: pattern(
      /^FREQ=(?:SECONDLY|MINUTELY|HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY)(?:;[A-Z]+=[^;\s]+)*$/,
      { da: 'en gentagelsesregel', en: 'a recurrence rule' },
      'rrule: FREQ=WEEKLY;BYDAY=WE',
    ).optional(),
    dtstart: pattern(
      /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?$/,
      { da: 'en dato', en: 'a date' },
      'dtstart: "2026-06-01"',
    ).optional(),
  })
  .superRefine(({ rrule = '', dtstart }, ctx) => {
    if (!rrule.includes('COUNT=') || dtstart !== undefined) return;
    refuse(
      ctx,
      {
        da: 'En regel med COUNT skal have den dag, den tæller fra.',
        en: 'A rule with COUNT needs the day from which it counts.',
      },
      { da: 'Tilføj dtstart: "2026-06-01".', en: 'Add dtstart: "2026-06-01".' },
      ['rrule'],
    );
  })
  .meta({ example: 'updateFrequency: { text: Hver onsdag, rrule: FREQ=WEEKLY;BYDAY=WE }' });

/** `block:`, `true` for every service, or the services by name. https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/block.md */
export const blockField = z
  .union([yesNo('block: true'), z.array(oneOf(podcastServices, 'block: [google]'))])
  .meta({ example: 'block: [google]' });

/** A length of time in seconds, written as minutes:seconds. */
const lengthField = z
  .string()
  .transform((value, ctx) => {
    const seconds = parseTime(value);
    if (seconds !== undefined && seconds > 0) return seconds;
    return refuse(
      ctx,
      { da: `"${value}" er ikke en længde i tid.`, en: `"${value}" is not a length of time.` },
      {
        da: 'Skriv minutter:sekunder, for eksempel duration: "0:45".',
        en: 'Write minutes:seconds, for example duration: "0:45".',
      },
    );
  })
  .meta({ example: 'duration: "0:45"' });

/** `soundbites:`, pieces worth sharing; in seconds. https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/soundbite.md */
export const soundbitesField = z
  .array(
    z.strictObject({
      start: time('start: "12:04"'),
      duration: lengthField,
      title: shortText(128, 'title: Hvem bestemmer?').optional(),
    }),
  )
  .meta({ example: 'soundbites: [{ start: "1:04", duration: "0:45", title: Hvem bestemmer? }]' });

/** `socialInteract:`, where an episode is talked about, best place first; `disabled` for nowhere. https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/social-interact.md */
export const socialInteractField = z
  .union([
    oneOf(['disabled'], 'socialInteract: disabled'),
    z.array(
      z.strictObject({
        protocol: oneOf(socialProtocols, 'protocol: activitypub'),
        uri: address('uri: https://example.social/@radio/1'),
        accountId: text('accountId: "@radio"').optional(),
        accountUrl: address('accountUrl: https://example.social/@radio').optional(),
      }),
    ),
  ])
  .meta({ example: 'socialInteract: disabled' });

export type Funding = z.output<typeof fundingField>[number];
export type ContentLink = z.output<typeof contentLinksField>[number];
export type Location = z.output<typeof locationField>[number];
export type Txt = z.output<typeof txtField>[number];
export type RemoteFeed = z.output<typeof remoteFeedField>;
export type UpdateFrequency = z.output<typeof updateFrequencyField>;
export type Soundbite = z.output<typeof soundbitesField>[number];
export type SocialInteract = z.output<typeof socialInteractField>;
