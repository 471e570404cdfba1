import * as z from 'zod';
import { time } from '#domain/chapter.ts';
import { address, oneOf, pattern, refuse, text } from '#domain/field.ts';
import { filmOf } from '#domain/remote.ts';
import { BarError, parseBars } from './bars.ts';

const link = z
  .string()
  .superRefine((value, ctx) => {
    if (value.startsWith('/') || address('').safeParse(value).success) return;
    refuse(
      ctx,
      { da: `"${value}" er ikke en adresse.`, en: `"${value}" is not an address.` },
      {
        da: 'Skriv en fuld adresse som https://example.com/ eller en sti som /blog/.',
        en: 'Write a full address such as https://example.com/ or a path such as /blog/.',
      },
    );
  })
  .meta({ example: 'url="https://example.com/bog"' });

const bars = z
  .string()
  .transform((value, ctx) => {
    try {
      return parseBars(value);
    } catch (error) {
      if (error instanceof BarError) return refuse(ctx, error.wording, error.fix);
      throw error;
    }
  })
  .meta({ example: 'values="LinkedIn: 58; Facebook: 20"' });

const remoteExample = 'url="https://example.com/kort"';
const remote = address(remoteExample)
  .superRefine((value, ctx) => {
    if (value.startsWith('https://')) return;
    refuse(
      ctx,
      { da: `"${value}" hentes ikke på en sikker måde.`, en: `"${value}" is not fetched in a safe way.` },
      {
        da: 'Skriv en adresse, der begynder med https://.',
        en: 'Write an address that begins with https://.',
      },
    );
  })
  .meta({ example: remoteExample });

const filmExample = 'url="https://vimeo.com/76979871"';
const film = remote
  .superRefine((value, ctx) => {
    if (!URL.canParse(value) || filmOf(value) !== undefined) return;
    refuse(
      ctx,
      {
        da: `"${value}" er hverken en film på YouTube eller Vimeo eller en filmfil (.mp4, .webm).`,
        en: `"${value}" is neither a film at YouTube or Vimeo nor a film file (.mp4, .webm).`,
      },
      {
        da: 'Kopier adressen på selve filmen, eller brug <Embed> til alt andet.',
        en: 'Copy the address of the film itself, or use <Embed> for anything else.',
      },
    );
  })
  .meta({ example: filmExample });

/** The components that editors may use, with the properties of each. Pages and feeds each draw every one of them. */
export const components = {
  BarChart: z.strictObject({
    title: text('title="Hvorfor LinkedIn?"'),
    unit: text('unit="%"').optional(),
    values: bars,
  }),
  CallToAction: z.strictObject({ title: text('title="Bogen"'), url: link, label: text('label="Læs mere"') }),
  ContactBox: z.strictObject({
    name: text('name="Redaktionen"'),
    company: text('company="Social Selling Radio"').optional(),
    registration: text('registration="12 34 56 78"').optional(),
    phone: text('phone="+45 00 00 00 00"').optional(),
    email: pattern(
      /^\S+@\S+\.\S+$/,
      { da: 'en e-mailadresse', en: 'an e-mail address' },
      'email="radio@example.com"',
    ).optional(),
  }),
  Embed: z.strictObject({
    title: text('title="Kort over Aarhus"'),
    url: remote,
    page: link.optional(),
    shape: oneOf(['wide', 'square', 'tall'], 'shape="square"').default('wide'),
  }),
  FactBox: z.strictObject({ title: text('title="Hvilke medier?"') }),
  Figure: z.strictObject({
    caption: text('caption="Tre netværk."'),
    credit: text('credit="Tegning: Redaktionen"').optional(),
  }),
  Gallery: z.strictObject({
    caption: text('caption="Fra optagelserne."').optional(),
    credit: text('credit="Tegninger: Redaktionen"').optional(),
  }),
  Listen: z.strictObject({
    episode: text('episode="67-politik-paa-linkedin"'),
    at: time('at="12:04"').optional(),
  }),
  Note: z.strictObject({ title: text('title="Bemærk"').optional() }),
  PreviouslyPublished: z.strictObject({
    in: text('in="Ledelse i udvikling"'),
    issue: text('issue="2/2016"').optional(),
    url: link.optional(),
  }),
  PullQuote: z.strictObject({}),
  Quote: z.strictObject({ speaker: text('speaker="Henrik Qvortrup"'), url: link.optional() }),
  Tip: z.strictObject({
    number: pattern(/^\d+$/, { da: 'et tal', en: 'a number' }, 'number="1"').optional(),
    title: text('title="Slip kontrollen"'),
  }),
  Video: z.strictObject({ title: text('title="Tre råd på et minut"'), url: film }),
} as const;

export type ComponentName = keyof typeof components;

/** The properties of a component after they were read. */
export type ComponentProperties<Name extends ComponentName> = z.output<(typeof components)[Name]>;

/** Lower-case tags that may stand in MDX beside Markdown. */
export const htmlTags = [
  'abbr',
  'br',
  'cite',
  'dfn',
  'kbd',
  'mark',
  's',
  'small',
  'span',
  'sub',
  'sup',
  'u',
  'wbr',
] as const;

export function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(components, name);
}
