import type { Episode } from '#domain/episode.ts';
import { inOne, type Library } from '#domain/library.ts';
import { filedBy, groupedBy } from '#domain/once.ts';
import type { Post } from '#domain/post.ts';
import type { Taxonomy } from '#domain/term.ts';

/** Some episodes and posts, newest first. */
export type Holding = { episodes: readonly Episode[]; posts: readonly Post[] };

/** All on which a person is credited. */
export function holdingOfPerson({ episodes, posts }: Library, id: string): Holding {
  return { episodes: byPerson(episodes).get(id) ?? [], posts: byPerson(posts).get(id) ?? [] } as Holding;
}

const byPerson = filedBy(({ people }: Episode | Post) => people.map(({ person }) => person));
const byTag = filedBy(({ tags }: Episode | Post) => tags);
const byCategory = groupedBy(({ category }: Post) => category);
const bySeries = groupedBy(({ series }: Post) => series);

/** All that carries a tag, stands in a category or belongs to a series; the parts of a series in their order. */
export function holdingOfTerm({ episodes, posts }: Library, taxonomy: Taxonomy, id: string): Holding {
  switch (taxonomy) {
    case 'tags':
      return { episodes: byTag(episodes).get(id) ?? [], posts: byTag(posts).get(id) ?? [] } as Holding;
    case 'categories':
      return { episodes: [], posts: byCategory(posts).get(id) ?? [] };
    case 'series':
      return { episodes: [], posts: partsOf(posts, id) };
  }
}

/** The languages in which a holding has something, in the order of the site. */
export function languagesOf({ site }: Library, { episodes, posts }: Holding): string[] {
  return site.languages.filter(
    (language) => inOne(posts, language).length + inOne(episodes, language).length > 0,
  );
}

/** What of a holding is in one language. */
export function holdingIn({ episodes, posts }: Holding, language: string): Holding {
  return {
    episodes: inOne(episodes, language),
    posts: inOne(posts, language),
  };
}

function partsOf(posts: readonly Post[], id: string): Post[] {
  return (bySeries(posts).get(id) ?? []).toSorted(
    (a, b) => (a.part ?? 0) - (b.part ?? 0) || (a.id < b.id ? -1 : 1),
  );
}
