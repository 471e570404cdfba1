import type { Episode } from '#domain/episode.ts';
import type { Library } from '#domain/library.ts';
import type { Post } from '#domain/post.ts';
import type { Taxonomy } from '#domain/term.ts';

/** Some episodes and posts, newest first. */
export type Holding = { episodes: readonly Episode[]; posts: readonly Post[] };

/** All on which a person is credited. */
export function holdingOfPerson({ episodes, posts }: Library, id: string): Holding {
  const credits = (item: Episode | Post) => item.people.some(({ person }) => person === id);
  return { episodes: episodes.filter(credits), posts: posts.filter(credits) };
}

/** All that carries a tag, stands in a category or belongs to a series; the parts of a series in their order. */
export function holdingOfTerm({ episodes, posts }: Library, taxonomy: Taxonomy, id: string): Holding {
  switch (taxonomy) {
    case 'tags':
      return {
        episodes: episodes.filter(({ tags }) => tags.includes(id)),
        posts: posts.filter(({ tags }) => tags.includes(id)),
      };
    case 'categories':
      return { episodes: [], posts: posts.filter(({ category }) => category === id) };
    case 'series':
      return { episodes: [], posts: partsOf(posts, id) };
  }
}

/** The languages in which a holding has something, in the order of the site. */
export function languagesOf({ site }: Library, { episodes, posts }: Holding): string[] {
  return site.languages.filter(
    (language) =>
      posts.some((post) => post.language === language) ||
      episodes.some((episode) => episode.language === language),
  );
}

/** What of a holding is in one language. */
export function holdingIn({ episodes, posts }: Holding, language: string): Holding {
  return {
    episodes: episodes.filter((episode) => episode.language === language),
    posts: posts.filter((post) => post.language === language),
  };
}

function partsOf(posts: readonly Post[], id: string): Post[] {
  return posts
    .filter(({ series }) => series === id)
    .toSorted((a, b) => (a.part ?? 0) - (b.part ?? 0) || (a.id < b.id ? -1 : 1));
}
