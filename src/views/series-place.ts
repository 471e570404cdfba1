import { entryPath, postPath } from '#domain/address.ts';
import { find } from '#domain/library.ts';
import type { Post } from '#domain/post.ts';
import { format } from '#i18n/words.ts';
import type { Edition } from './edition.ts';
import { holdingIn, holdingOfTerm } from './holding.ts';
import { type Link, translatedPassage } from './link.ts';

/** Where an article stands in its series. */
export type SeriesPlace = {
  series: Link;
  part: string;
  previous: Link | undefined;
  next: Link | undefined;
};

/** The place of a post among the parts of its series in the same language; undefined outside any series. */
export function seriesPlace(
  { library, site, language, words }: Edition,
  post: Post,
): SeriesPlace | undefined {
  const term = find(library.series, post.series);
  if (!term) return undefined;
  const { posts } = holdingIn(holdingOfTerm(library, 'series', term.id), post.language);
  const index = posts.indexOf(post);
  const link = (neighbour: Post | undefined): Link | undefined =>
    neighbour && { href: postPath(site, neighbour), label: neighbour.title };
  const title = translatedPassage(term.title, language);
  return {
    series: {
      href: entryPath(site, post.language, 'series', term.id),
      label: title?.text ?? term.id,
      labelLanguage: title?.language,
    },
    part: format(words.post.part, { part: post.part ?? index + 1, parts: posts.length }),
    previous: link(posts[index - 1]),
    next: link(posts[index + 1]),
  };
}
