import type { Content, Entry } from '#domain/content.ts';
import type { Problem } from '#domain/problem.ts';
import { slugOf } from '#domain/slug.ts';
import { nearlySame } from '#domain/suggestion.ts';
import { taxonomies } from '#domain/term.ts';
import { atField } from './finding.ts';

/** No two people, and no two tags, categories or series, are called nearly the same: most often they are one. */
export function distinctNames({ people, terms }: Content): Problem[] {
  const persons = people.filter(({ value }) => value.kind === 'person');
  return [
    ...pairs(persons, ({ value }) => [value.name]).map(({ entry, other }) =>
      atField(entry.source, ['name'], {
        rule: 'distinct-person',
        level: 'warning',
        message: {
          da: `${other.source.file} hedder næsten det samme: "${other.value.name}".`,
          en: `${other.source.file} is called nearly the same: "${other.value.name}".`,
        },
        fix: oneOfThem,
      }),
    ),
    ...taxonomies.flatMap((taxonomy) =>
      pairs(terms[taxonomy], ({ value }) => [value.id, ...Object.values(value.title)]).map(
        ({ entry, other }) =>
          atField(entry.source, [], {
            rule: 'distinct-term',
            level: 'warning',
            value: entry.value.id,
            message: {
              da: `"${entry.value.id}" og "${other.value.id}" hedder næsten det samme.`,
              en: `"${entry.value.id}" and "${other.value.id}" are called nearly the same.`,
            },
            fix: oneOfThem,
          }),
      ),
    ),
  ];
}

const oneOfThem = {
  da: 'Behold den ene, og ret de tekster, der bruger den anden; er de to forskellige ting, så giv dem tydeligere navne.',
  en: 'Keep one, and correct the texts that use the other; when they are two things, give them clearer names.',
};

/** The later of each pair of entries that share a name, spelt or misspelt. */
function pairs<Value>(entries: readonly Entry<Value>[], namesOf: (entry: Entry<Value>) => string[]) {
  const named = entries.map((entry) => ({ entry, names: new Set(namesOf(entry).map(slugOf)) }));
  return named.flatMap(({ entry, names }, index) => {
    const other = named
      .slice(0, index)
      .find((before) => [...before.names].some((name) => [...names].some((own) => nearlySame(name, own))));
    return other ? [{ entry, other: other.entry }] : [];
  });
}
