import type { Content } from '#domain/content.ts';
import type { Problem } from '#domain/problem.ts';
import { suggest } from '#domain/suggestion.ts';
import { taxonomies } from '#domain/term.ts';
import { atField } from './finding.ts';
import { namedTerms } from './named.ts';
import { writtenIds, writtenItems } from './written-items.ts';

/** The fields that name terms, by the file in which the terms stand. */
const fields = { tags: 'tags', categories: 'category', series: 'series' } as const;
const singular = { tags: 'tag', categories: 'category', series: 'series' } as const;
const danish = { tags: 'intet emneord', categories: 'ingen kategori', series: 'ingen serie' } as const;

/** Every tag, category and series that an item names stands in its file. */
export function knownTerms(content: Content): Problem[] {
  const items = [...writtenItems(content, 'episodes'), ...writtenItems(content, 'posts')];
  return taxonomies.flatMap((taxonomy) => {
    const known = namedTerms(content, taxonomy);
    if (!known) return [];
    return items.flatMap((source) =>
      writtenIds(source, fields[taxonomy])
        .filter(({ id }) => id !== '' && !known.includes(id))
        .map(({ id, path }) =>
          atField(source, path, {
            rule: `known-${singular[taxonomy]}`,
            message: {
              da: `Der er ${danish[taxonomy]} "${id}".`,
              en: `There is no ${singular[taxonomy]} "${id}".`,
            },
            fix: suggest(id, known, {
              da: `Føj den til ${content.name}/${taxonomy}.yaml, eller ret id'et.`,
              en: `Add it to ${content.name}/${taxonomy}.yaml, or correct the id.`,
            }),
          }),
        ),
    );
  });
}
