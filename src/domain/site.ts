import * as z from 'zod';
import { address, oneOf, pattern, perLanguage, refuse, text } from './field.ts';
import { formsField } from './form-recipient.ts';
import { messageLanguages, usualMessages } from './wording.ts';

const languageCode = pattern(
  /^[a-z]{2,3}(-[A-Z]{2})?$/,
  { da: 'en sprogkode', en: 'a language code' },
  'languages: [da, nb, nl, en]',
);

const timeZone = text('timeZone: Europe/Copenhagen')
  .transform((value, ctx) =>
    isTimeZone(value)
      ? value
      : refuse(
          ctx,
          { da: `"${value}" er ikke en tidszone.`, en: `"${value}" is not a time zone.` },
          {
            da: 'Skriv et navn som timeZone: Europe/Copenhagen.',
            en: 'Write a name such as timeZone: Europe/Copenhagen.',
          },
        ),
  )
  .meta({ example: 'timeZone: Europe/Copenhagen' });

/** `content/site.yaml`. The first language is the main one and lives at `/`. */
export const siteSchema = z
  .strictObject({
    title: text('title: Social Selling Radio'),
    url: address('url: https://example.com').transform((url) => url.replace(/\/+$/, '')),
    timeZone,
    languages: z.array(languageCode).min(1).meta({ example: 'languages: [da, en]' }),
    messages: oneOf(messageLanguages, 'messages: da').default(usualMessages),
    description: z.record(z.string(), text('description: { da: En sætning om stedet }')),
    publisher: z.strictObject({
      name: text('name: Social Selling Radio'),
      email: pattern(
        /^\S+@\S+\.\S+$/,
        { da: 'en e-mailadresse', en: 'an e-mail address' },
        'email: radio@example.com',
      ),
    }),
    navigation: z.record(z.string(), z.array(text('navigation: { da: [episodes, blog, om] }'))).default({}),
    forms: formsField,
    trusted: z
      .array(text('trusted: [posts/da/regnestykket.mdx]'))
      .default([])
      .meta({ example: 'trusted: [posts/da/regnestykket.mdx]' }),
    links: z
      .array(z.strictObject({ title: text('title: LinkedIn'), url: address('url: https://example.com') }))
      .default([]),
  })
  .superRefine((site, ctx) => {
    const translations = perLanguage(site, 'description: { da: En sætning om stedet }').safeParse(
      site.description,
    );
    for (const issue of translations.error?.issues ?? []) {
      if (issue.code === 'custom') ctx.addIssue({ ...issue, path: ['description', ...issue.path] });
    }
  });

/**
 * The site as a whole; `url` has no trailing slash, `messages` is the language in which editors are told what is wrong, and
 * `trusted` names the texts below `content/` that may hold program code.
 */
export type Site = z.output<typeof siteSchema>;

/** The language that lives at `/`. */
export function mainLanguage(site: Site): string {
  return site.languages[0] ?? 'en';
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
