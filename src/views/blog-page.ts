import { sectionPath } from '#domain/address.ts';
import { inOne, type Library } from '#domain/library.ts';
import { pageSizes } from '#domain/paging.ts';
import { ownName } from '#i18n/languages.ts';
import { editionOf, languageRoutes } from './edition.ts';
import { type Frame, frameOf } from './frame.ts';
import { holdingIn, holdingOfTerm, languagesOf } from './holding.ts';
import type { Link } from './link.ts';
import { type List, onPage, type Paging, pagedFacts, pagedRoutes, pagedText, pagedTitle } from './paging.ts';
import { type PostCard, postCard } from './post-card.ts';
import { sectionLink } from './section-link.ts';
import { termLinks } from './term-link.ts';

/** `/blog/`, `/blog/page/2/`: the articles of a language, newest first. */
export type BlogPage = {
  frame: Frame;
  posts: PostCard[];
  categories: Link[];
  /** The blogs in other languages that hold something. */
  elsewhere: Link[];
  paging: Paging | undefined;
  /** The way back from a later page to the first. */
  back: Link | undefined;
};

/** All articles of every language. */
export function blogList({ site, posts }: Library): List {
  return {
    path: (there) => sectionPath(site, there, 'blog'),
    items: Object.fromEntries(site.languages.map((language) => [language, inOne(posts, language).length])),
    size: pageSizes.cards,
  };
}

/** The addresses of the overviews of articles. */
export function blogRoutes(library: Library) {
  const { items, size } = blogList(library);
  return languageRoutes(library).flatMap((route) =>
    pagedRoutes(route, items[route.props.language] ?? 0, size),
  );
}

/** A page of the overview of the articles in a language. */
export function blogPage(library: Library, language: string, number = 1): BlogPage {
  const edition = editionOf(library, language);
  const { site, words } = edition;
  const list = blogList(library);
  const facts = pagedFacts(edition, list, number);
  const categories = library.categories
    .map(({ id }) => id)
    .filter((id) => languagesOf(library, holdingOfTerm(library, 'categories', id)).includes(language));
  const back = { ...sectionLink(edition, 'blog'), label: words.post.back };
  return {
    frame: frameOf(edition, {
      title: pagedTitle(edition, words.sections.blog, number),
      description: pagedText(edition, words.intro.blog, number),
      section: 'blog',
      elsewhere: list.path,
      trail: number === 1 ? [] : [sectionLink(edition, 'blog')],
      ...facts,
    }),
    posts: onPage(holdingIn(library, language).posts, list.size, number).map((post) =>
      postCard(edition, post),
    ),
    categories: number === 1 ? termLinks(edition, 'categories', categories) : [],
    elsewhere: site.languages
      .filter((other) => other !== language && list.items[other] !== 0)
      .map((other) => ({ href: list.path(other), label: ownName(other), language: other })),
    paging: facts.paging,
    back: number === 1 ? undefined : back,
  };
}
