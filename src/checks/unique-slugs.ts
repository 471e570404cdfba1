import type { Content } from '#domain/content.ts';
import { newestFirst } from '#domain/library.ts';
import type { Problem } from '#domain/problem.ts';
import { atFile } from './finding.ts';
import { namedPosts } from './named.ts';
import { repeated } from './repeated.ts';

/** No two posts of a language have one address, nor two episodes, whatever their shows. */
export function uniqueSlugs(content: Content): Problem[] {
  const oldestFirst = content.episodes.toSorted((a, b) => newestFirst(b.value, a.value));
  return [
    ...repeated(oldestFirst, ({ value }) => `${value.language}/${value.slug}`).map(({ item, first }) =>
      atFile(item.source.file, {
        rule: 'unique-slug',
        value: item.value.slug,
        message: {
          da: `${first.source.file} har samme adresse: alle shows' afsnit deler én liste.`,
          en: `${first.source.file} has the same address: the episodes of all shows share one list.`,
        },
        fix: {
          da: `Giv denne mappe et andet navn, for eksempel ${item.value.show}-${item.value.slug}.`,
          en: `Give this folder another name, for example ${item.value.show}-${item.value.slug}.`,
        },
      }),
    ),
    ...repeated(namedPosts(content), ({ language, slug }) => `${language}/${slug}`).map(({ item, first }) =>
      atFile(`${content.name}/${item.path}`, {
        rule: 'unique-slug',
        value: item.slug,
        message: {
          da: `${content.name}/${first.path} har samme adresse.`,
          en: `${content.name}/${first.path} has the same address.`,
        },
        fix: {
          da: 'Behold den ene af de to, eller giv denne et andet navn.',
          en: 'Keep one of the two, or give this one another name.',
        },
      }),
    ),
  ];
}
