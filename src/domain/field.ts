import * as z from 'zod';
import { InstantError, parseInstant } from './instant.ts';
import { suggest } from './suggestion.ts';
import { isWording, type Wording } from './wording.ts';

/** What a schema needs to know of the site before it can read an entry. */
export type SchemaContext = { timeZone: string; languages: readonly string[] };

/** A sentence on what is wrong with a value, and one on what to write instead. */
export type Refusal = { message: Wording; fix: Wording };

/** Refuses a value; `path` leads to the part of it that is wrong. */
export function refuse(
  ctx: z.RefinementCtx,
  message: Wording,
  fix: Wording,
  path: PropertyKey[] = [],
): typeof z.NEVER {
  ctx.addIssue({ code: 'custom', message: message.en, path, params: { message, fix } });
  return z.NEVER;
}

/** Why a value was refused; undefined when it is only of the wrong shape. */
export function refusalOf(issue: z.core.$ZodIssue): Refusal | undefined {
  const { message, fix } = (issue.code === 'custom' && issue.params) || {};
  return isWording(message) && isWording(fix) ? { message, fix } : undefined;
}

/** The remedy that shows what to write. */
export function write(example: string): Wording {
  return { da: `Skriv ${example}.`, en: `Write ${example}.` };
}

/** Non-empty text; every YAML value arrives as text, so `05124` stays `05124`. */
export function text(example: string) {
  return z
    .string()
    .transform(
      (value, ctx) =>
        value.trim() || refuse(ctx, { da: 'Værdien er tom.', en: 'The value is empty.' }, write(example)),
    )
    .meta({ example });
}

/** Text that matches a pattern. */
export function pattern(form: RegExp, what: Wording, example: string) {
  return z
    .string()
    .transform((value, ctx) =>
      form.test(value.trim())
        ? value.trim()
        : refuse(
            ctx,
            { da: `"${value}" er ikke ${what.da}.`, en: `"${value}" is not ${what.en}.` },
            write(example),
          ),
    )
    .meta({ example });
}

/** A whole number from `least` up. */
export function wholeNumber(least: number, example: string) {
  return pattern(/^\d+$/, { da: 'et helt tal', en: 'a whole number' }, example)
    .transform((value, ctx) => {
      const number = Number(value);
      return number >= least
        ? number
        : refuse(
            ctx,
            { da: `${value} er mindre end ${least}.`, en: `${value} is less than ${least}.` },
            write(example),
          );
    })
    .meta({ example });
}

/** `true` or `false`. */
export function yesNo(example: string) {
  return oneOf(['true', 'false'], example)
    .transform((value) => value === 'true')
    .meta({ example, words: ['true', 'false'] });
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
          {
            da: `"${value}" er ikke en af ${words.join(', ')}.`,
            en: `"${value}" is not one of ${words.join(', ')}.`,
          },
          suggest(value, words, {
            da: `Skriv en af: ${words.join(', ')}.`,
            en: `Write one of: ${words.join(', ')}.`,
          }),
        )
      );
    })
    .meta({ example, words });
}

/** A moment, written as wall-clock time in the site's zone. */
export function instant({ timeZone }: SchemaContext, example: string) {
  return z
    .string()
    .transform((value, ctx) => {
      try {
        return parseInstant(value.trim(), timeZone);
      } catch (error) {
        if (error instanceof InstantError) return refuse(ctx, error.wording, error.fix);
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
        return refuse(
          ctx,
          { da: `"${value}" er ikke en fuld webadresse.`, en: `"${value}" is not a full web address.` },
          write(example),
        );
      }
      const ascii = new URL(trimmed).href;
      if (/[^\x21-\x7e]/.test(trimmed)) {
        return refuse(
          ctx,
          {
            da: `"${value}" har bogstaver, som webadresser ikke må have.`,
            en: `"${value}" holds letters that web addresses may not hold.`,
          },
          { da: `Skriv ${ascii} i stedet.`, en: `Write ${ascii} instead.` },
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
          refuse(
            ctx,
            {
              da: `"${language}" er ikke et af webstedets sprog.`,
              en: `"${language}" is not a language of this site.`,
            },
            suggest(language, languages, {
              da: `Brug et af: ${languages.join(', ')}.`,
              en: `Use one of: ${languages.join(', ')}.`,
            }),
            [language],
          );
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
