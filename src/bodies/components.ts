import * as z from 'zod';
import { time } from '#domain/chapter.ts';
import { address, pattern, refuse, text } from '#domain/field.ts';
import { BarError, parseBars } from './bars.ts';

const link = z
  .string()
  .refine((value) => value.startsWith('/') || address('').safeParse(value).success, {
    error: (issue) => `"${String(issue.input)}" is not an address.`,
    params: { fix: 'Write a full address such as https://example.com/ or a path such as /blog/.' },
  })
  .meta({ example: 'url="https://example.com/bog"' });

const bars = z
  .string()
  .transform((value, ctx) => {
    try {
      return parseBars(value);
    } catch (error) {
      if (error instanceof BarError) return refuse(ctx, error.message, 'Write one "Label: 58" a line.');
      throw error;
    }
  })
  .meta({ example: 'values="LinkedIn: 58; Facebook: 20"' });

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
    email: pattern(/^\S+@\S+\.\S+$/, 'an e-mail address', 'email="radio@example.com"').optional(),
  }),
  FactBox: z.strictObject({ title: text('title="Hvilke medier?"') }),
  Figure: z.strictObject({
    caption: text('caption="Tre netværk."'),
    credit: text('credit="Tegning: Redaktionen"').optional(),
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
  Quote: z.strictObject({ speaker: text('speaker="Henrik Qvortrup"').optional(), url: link.optional() }),
  Tip: z.strictObject({
    number: pattern(/^\d+$/, 'a number', 'number="1"').optional(),
    title: text('title="Slip kontrollen"'),
  }),
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
