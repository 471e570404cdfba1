import type { Instant } from '#domain/instant.ts';
import { find } from '#domain/library.ts';
import type { Edition } from './edition.ts';
import { translatedPassage } from './link.ts';

/** Kinds of page that the search knows apart. */
export const searchTypes = ['episode', 'article', 'person', 'page'] as const;
export type SearchType = (typeof searchTypes)[number];

/** What the search shall know of a page beside its words: facts to filter by, and what a result shows. */
export type SearchFacts = {
  filters: { name: string; value: string }[];
  meta: { name: string; value: string }[];
};

type Known = {
  type: SearchType;
  language: string;
  title: string;
  date?: Instant | undefined;
  year?: string | undefined;
  people?: readonly string[] | undefined;
  tags?: readonly string[] | undefined;
};

/** The facts of one page for the search index. */
export function searchFacts({ library, language }: Edition, known: Known): SearchFacts {
  const people = (known.people ?? []).map((id) => find(library.people, id)?.name ?? id);
  const tags = (known.tags ?? []).map(
    (id) => translatedPassage(find(library.tags, id)?.title, language)?.text ?? id,
  );
  const named = (name: string, values: readonly (string | undefined)[]) =>
    [...new Set(values)].flatMap((value) => (value === undefined ? [] : [{ name, value }]));
  return {
    filters: [
      ...named('type', [known.type]),
      ...named('language', [known.language]),
      ...named('year', [known.year]),
      ...named('person', people),
      ...named('tag', tags),
    ],
    meta: [...named('title', [known.title]), ...named('date', [known.date])],
  };
}
