import { entryPath } from '#domain/address.ts';
import { find } from '#domain/library.ts';
import type { Edition } from './edition.ts';
import { holdingOfPerson, languagesOf } from './holding.ts';
import { foreign, type Link } from './link.ts';

/** A person's page in the language of the edition, or in the first language that has one; undefined for nobody. */
export function personLink({ library, site, language }: Edition, id: string): Link | undefined {
  const person = find(library.people, id);
  const languages = languagesOf(library, holdingOfPerson(library, id));
  const there = languages.includes(language) ? language : languages[0];
  if (!person || there === undefined) return undefined;
  return {
    href: entryPath(site, there, 'people', id),
    label: person.name,
    language: foreign(there, language),
  };
}
