import type { Library } from '#domain/library.ts';
import { pageSizes } from '#domain/paging.ts';
import { languageParam } from './edition.ts';
import { type Holding, holdingIn, languagesOf } from './holding.ts';
import { pagedRoutes } from './paging.ts';

/** The addresses of the pages of a person or term, in each language in which something belongs to it. */
export function groupRoutes(library: Library, id: string, holding: Holding) {
  return languagesOf(library, holding).flatMap((language) => {
    const { episodes, posts } = holdingIn(holding, language);
    const route = {
      params: { language: languageParam(library.site, language), id },
      props: { id, language },
    };
    return pagedRoutes(route, episodes.length + posts.length, pageSizes.cards);
  });
}
