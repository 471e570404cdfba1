import { parseInstant } from '#domain/instant.ts';
import { isSlug, slugOf } from '#domain/slug.ts';
import { suggest } from '#domain/suggestion.ts';
import { WordedError } from '#domain/wording.ts';

/** Why something that an editor asked for on the command line cannot be had. */
export class WishError extends WordedError {}

/** What has to be there. Throws WishError with an example when it is not. */
export function requireSome<Value>(value: Value | undefined, example: string): Value {
  if (value !== undefined) return value;
  throw new WishError(
    { da: 'Der mangler noget.', en: 'Something is missing.' },
    {
      da: `Skriv for eksempel ${example}; --help siger mere.`,
      en: `Write for example ${example}; --help says more.`,
    },
  );
}

/** A whole number from 1 up. Throws WishError for anything else; undefined when nothing was asked for. */
export function wishedNumber(option: string, text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new WishError(
    { da: `"${text}" er ikke et helt tal.`, en: `"${text}" is not a whole number.` },
    { da: `Skriv for eksempel ${option} 71.`, en: `Write for example ${option} 71.` },
  );
}

/** One of several words. Throws WishError for any other; undefined when nothing was asked for. */
export function wishedWord<Word extends string>(
  option: string,
  text: string | undefined,
  words: readonly Word[],
): Word | undefined {
  if (text === undefined) return undefined;
  const found = words.find((word) => word === text);
  if (found !== undefined) return found;
  const list = words.join(', ');
  throw new WishError(
    { da: `${option} "${text}" findes ikke.`, en: `There is no ${option} "${text}".` },
    suggest(text, words, { da: `Vælg en af: ${list}.`, en: `Choose one of: ${list}.` }),
  );
}

/** The last part of an address that nothing else has. Throws WishError for anything else. */
export function requireFreeSlug(slug: string, taken: readonly string[]): void {
  if (!isSlug(slug)) {
    const better = slugOf(slug) || 'et-andet-navn';
    throw new WishError(
      {
        da: `"${slug}" kan ikke stå i en adresse, som kun har bogstaverne a til z, tal og bindestreger.`,
        en: `"${slug}" cannot stand in an address, which holds only the letters a to z, numbers and hyphens.`,
      },
      { da: `Skriv ${better}.`, en: `Write ${better}.` },
    );
  }
  if (!taken.includes(slug)) return;
  throw new WishError(
    {
      da: `"${slug}" findes allerede, og intet bliver overskrevet.`,
      en: `"${slug}" exists already, and nothing is overwritten.`,
    },
    { da: 'Vælg en anden adresse.', en: 'Choose another address.' },
  );
}

/** A moment on the clock of the site's zone, or `now`. Throws InstantError for anything else. */
export function requireMoment(text: string, timeZone: string): void {
  if (text !== 'now') parseInstant(text, timeZone);
}
