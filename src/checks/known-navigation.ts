import { sections } from '#domain/address.ts';
import type { Content } from '#domain/content.ts';
import type { Problem } from '#domain/problem.ts';
import { suggest } from '#domain/suggestion.ts';
import { atField } from './finding.ts';
import { namedPages } from './named.ts';

/** Every word of the navigation is a section of the site or the slug of a page in that language. */
export function knownNavigation(content: Content): Problem[] {
  const { site } = content;
  if (!site) return [];
  const pages = namedPages(content);
  return Object.entries(site.value.navigation).flatMap(([language, words]) => {
    const slugs = pages.filter((page) => page.language === language).map(({ slug }) => slug);
    const known = [...sections, ...slugs];
    return words.flatMap((word, index) =>
      known.includes(word)
        ? []
        : [
            atField(site.source, ['navigation', language, index], {
              rule: 'known-navigation',
              message: {
                da: `"${word}" er hverken en del af webstedet eller en side på "${language}".`,
                en: `"${word}" is neither a section of the site nor a page in "${language}".`,
              },
              fix: suggest(word, known, {
                da: `Brug nogle af: ${known.join(', ')}.`,
                en: `Use some of: ${known.join(', ')}.`,
              }),
            }),
          ],
    );
  });
}
