import type { Content } from '#domain/content.ts';
import type { Problem } from '#domain/problem.ts';
import { suggest } from '#domain/suggestion.ts';
import { atField, written } from './finding.ts';
import { namedIn } from './named.ts';
import { writtenItems } from './written-items.ts';

/** Everybody who is credited has a file of their own. */
export function knownPeople(content: Content): Problem[] {
  const known = namedIn(content, 'people');
  const sources = [
    ...content.shows.map(({ source }) => source),
    ...writtenItems(content, 'episodes'),
    ...writtenItems(content, 'posts'),
  ];
  return sources.flatMap((source) => {
    const credits = written(source, ['people']);
    return (Array.isArray(credits) ? credits : []).flatMap((credit: unknown, index) => {
      const path = ['people', index, ...(typeof credit === 'string' ? [] : ['person'])];
      const person = written(source, path);
      if (typeof person !== 'string' || person.trim() === '' || known.includes(person.trim())) return [];
      return [
        atField(source, path, {
          rule: 'known-person',
          message: { da: `Der er ingen person "${person}".`, en: `There is no person "${person}".` },
          fix: suggest(person, known, {
            da: `Opret ${content.name}/people/${person}.yaml, eller ret id'et.`,
            en: `Create ${content.name}/people/${person}.yaml, or correct the id.`,
          }),
        }),
      ];
    });
  });
}
