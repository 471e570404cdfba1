import { pagePath, postPath } from '#domain/address.ts';
import type { Library } from '#domain/library.ts';
import { groupedBy } from '#domain/once.ts';
import type { Page } from '#domain/page.ts';
import type { Post } from '#domain/post.ts';

/** The paths of an article in every language that has it, its own included. */
export function postTranslations({ site, posts }: Library, post: Post): Record<string, string> {
  return byLanguage(posts, post, (other) => postPath(site, other));
}

/** The paths of a page in every language that has it, its own included. */
export function pageTranslations({ site, pages }: Library, page: Page): Record<string, string> {
  return byLanguage(pages, page, (other) => pagePath(site, other));
}

type Translatable = { language: string; translationKey?: string | undefined };

const byKey = groupedBy(({ translationKey }: Translatable) => translationKey);

function byLanguage<Entry extends Translatable>(
  entries: readonly Entry[],
  entry: Entry,
  path: (entry: Entry) => string,
): Record<string, string> {
  const { language, translationKey } = entry;
  const others = translationKey === undefined ? [] : (byKey(entries).get(translationKey) as Entry[]);
  return {
    ...Object.fromEntries(others.map((other) => [other.language, path(other)])),
    [language]: path(entry),
  };
}
