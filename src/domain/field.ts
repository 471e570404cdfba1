import * as z from 'zod';
import { InstantError, parseInstant } from './instant.ts';
import { suggest } from './suggestion.ts';

/** What a schema needs to know of the site before it can read an entry. */
export type SchemaContext = { timeZone: string; languages: readonly string[] };

/** Refuses a value with a sentence on what is wrong and one on what to write instead. */
export function refuse(ctx: z.RefinementCtx, message: string, fix: string): typeof z.NEVER {
  ctx.addIssue({ code: 'custom', message, params: { fix } });
  return z.NEVER;
}

/** Non-empty text; every YAML value arrives as text, so `05124` stays `05124`. */
export function text(example: string) {
  return z
    .string()
    .transform((value, ctx) => value.trim() || refuse(ctx, 'The value is empty.', `Write ${example}.`))
    .meta({ example });
}

/** Text that matches a pattern. */
export function pattern(form: RegExp, what: string, example: string) {
  return z
    .string()
    .transform((value, ctx) =>
      form.test(value.trim()) ? value.trim() : refuse(ctx, `"${value}" is not ${what}.`, `Write ${example}.`),
    )
    .meta({ example });
}

/** A whole number from `least` up. */
export function wholeNumber(least: number, example: string) {
  return pattern(/^\d+$/, 'a whole number', example)
    .transform((value, ctx) => {
      const number = Number(value);
      return number >= least ? number : refuse(ctx, `${value} is less than ${least}.`, `Write ${example}.`);
    })
    .meta({ example });
}

/** `true` or `false`. */
export function yesNo(example: string) {
  return oneOf(['true', 'false'], example)
    .transform((value) => value === 'true')
    .meta({ example });
}

/** One word of a closed list. */
export function oneOf<const Word extends string>(words: readonly Word[], example: string) {
  return z
    .string()
    .transform((value, ctx): Word => {
      const word = words.find((known) => known === value.trim());
      return (
        word ??
        refuse(
          ctx,
          `"${value}" is not one of ${words.join(', ')}.`,
          suggest(value, words, `Write one of: ${words.join(', ')}.`),
        )
      );
    })
    .meta({ example });
}

/** A moment, written as wall-clock time in the site's zone. */
export function instant({ timeZone }: SchemaContext, example: string) {
  return z
    .string()
    .transform((value, ctx) => {
      try {
        return parseInstant(value.trim(), timeZone);
      } catch (error) {
        if (error instanceof InstantError) return refuse(ctx, error.message, error.fix);
        throw error;
      }
    })
    .meta({ example });
}

/** One of the site's languages. */
export function siteLanguage({ languages }: SchemaContext) {
  return oneOf(languages, `language: ${languages[0]}`);
}

/** An absolute http(s) address in ASCII, as feeds need it. */
export function address(example: string) {
  return z
    .string()
    .transform((value, ctx) => {
      const trimmed = value.trim();
      if (!/^https?:\/\/[^\s/]/.test(trimmed) || !URL.canParse(trimmed)) {
        return refuse(ctx, `"${value}" is not a full web address.`, `Write ${example}.`);
      }
      const ascii = new URL(trimmed).href;
      if (/[^\x21-\x7e]/.test(trimmed)) {
        return refuse(
          ctx,
          `"${value}" holds letters that web addresses may not hold.`,
          `Write ${ascii} instead.`,
        );
      }
      return trimmed;
    })
    .meta({ example });
}

/** Text per language: `{ da: ..., nb: ... }`. */
export function perLanguage({ languages }: SchemaContext, example: string) {
  return z
    .record(z.string(), text(example))
    .superRefine((value, ctx) => {
      for (const language of Object.keys(value)) {
        if (!languages.includes(language)) {
          ctx.addIssue({
            code: 'custom',
            path: [language],
            message: `"${language}" is not a language of this site.`,
            params: { fix: suggest(language, languages, `Use one of: ${languages.join(', ')}.`) },
          });
        }
      }
    })
    .meta({ example });
}

/** Text per language, or one text that is the same in all. */
export function textOrPerLanguage(context: SchemaContext, example: string) {
  return z
    .union([text(example), perLanguage(context, example)])
    .transform((value) =>
      typeof value === 'string' ? Object.fromEntries(context.languages.map((l) => [l, value])) : value,
    )
    .meta({ example });
}

/** Text in several languages; look it up with `inLanguage`. */
export type Translated = Readonly<Record<string, string>>;

/** The text in `language`, or in the first language that has one. */
export function inLanguage(translated: Translated | undefined, language: string): string | undefined {
  return translated?.[language] ?? Object.values(translated ?? {})[0];
}
