import type { Library } from '#domain/library.ts';
import { type Taxonomy, taxonomies } from '#domain/term.ts';

/** What of a Library the names on its site are read from. */
export type NamedSite = Pick<Library, 'site' | 'people' | Taxonomy>;

/** What people, and tags, categories and series, are called; an id that nobody has is its own name. */
export type SiteNames = { person(id: string): string; topic(id: string, language: string): string };

export function siteNames(library: NamedSite): SiteNames {
  const people = new Map(library.people.map(({ id, name }) => [id, name]));
  // Where two taxonomies have the same id, the first one counts.
  const terms = taxonomies.toReversed().flatMap((taxonomy) => library[taxonomy]);
  const topics = new Map(terms.map(({ id, title }) => [id, title]));
  return {
    person: (id) => people.get(id) ?? id,
    topic: (id, language) => translated(topics.get(id), language) ?? id,
  };
}

/** A text in a language, or in the first that has one. */
export function translated(
  words: Readonly<Record<string, string>> | undefined,
  language: string,
): string | undefined {
  return words?.[language] ?? Object.values(words ?? {})[0];
}
