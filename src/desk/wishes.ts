import { parseInstant } from '#domain/instant.ts';
import type { Post } from '#domain/post.ts';
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

/** A port of this machine. Throws WishError for anything else. */
export function requirePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new WishError(
    { da: `"${text}" er ikke en port.`, en: `"${text}" is not a port.` },
    { da: 'Skriv for eksempel --port 4322.', en: 'Write for example --port 4322.' },
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

/**
 * The id of the article that is meant by its file, its id or its last part (when only one has it). Throws WishError when
 * there is none, or it has a translation into `language` already.
 */
export function requireTranslatable(
  name: string,
  language: string | undefined,
  posts: readonly Post[],
): string {
  const wanted = name
    .replace(/^(?:\.\/)?content\/posts\//, '')
    .replace(/^posts\//, '')
    .replace(/(?:\/index)?\.mdx$/, '');
  const found = posts.filter(({ id, slug }) => id === wanted || slug === wanted);
  const [post] = found;
  if (!post || found.length > 1) {
    const ids = posts.map(({ id }) => id);
    throw new WishError(
      post
        ? { da: `Flere artikler hedder "${name}".`, en: `Several articles are called "${name}".` }
        : { da: `Ingen artikel hedder "${name}".`, en: `No article is called "${name}".` },
      post
        ? { da: `Skriv sproget foran: ${post.id}.`, en: `Write the language in front: ${post.id}.` }
        : suggest(wanted, ids, {
            da: 'Skriv sprog og navn, for eksempel da/den-gode-kommentar.',
            en: 'Write language and name, for example da/den-gode-kommentar.',
          }),
    );
  }
  const twin = posts.find(
    ({ language: other, translationKey }) =>
      other === language &&
      (post.language === language ||
        (translationKey !== undefined && translationKey === post.translationKey)),
  );
  if (!twin) return post.id;
  throw new WishError(
    post.language === language
      ? { da: `Artiklen er allerede på "${language}".`, en: `The article is in "${language}" already.` }
      : {
          da: `Den er allerede oversat til "${language}": ${twin.id}.`,
          en: `It is translated into "${language}" already: ${twin.id}.`,
        },
    { da: 'Vælg et andet sprog.', en: 'Choose another language.' },
  );
}
