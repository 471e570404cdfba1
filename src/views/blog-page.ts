import { sectionPath } from '#domain/address.ts';
import type { Library } from '#domain/library.ts';
import { ownName } from '#i18n/languages.ts';
import { editionOf } from './edition.ts';
import { everyLanguage, type Frame, frameOf } from './frame.ts';
import { holdingOfTerm, languagesOf } from './holding.ts';
import type { Link } from './link.ts';
import { type PostCard, postCard } from './post-card.ts';
import { termLinks } from './term-link.ts';

/** `/blog/`: the articles of a language, newest first. */
export type BlogPage = {
  frame: Frame;
  posts: PostCard[];
  categories: Link[];
  /** The blogs in other languages that hold something. */
  elsewhere: Link[];
};

/** The overview of the articles in a language. */
export function blogPage(library: Library, language: string): BlogPage {
  const edition = editionOf(library, language);
  const { site, words } = edition;
  const path = (there: string) => sectionPath(site, there, 'blog');
  const written = new Set(library.posts.map((post) => post.language));
  const categories = library.categories
    .map(({ id }) => id)
    .filter((id) => languagesOf(library, holdingOfTerm(library, 'categories', id)).includes(language));
  return {
    frame: frameOf(edition, {
      title: words.sections.blog,
      description: words.intro.blog,
      path: path(language),
      section: 'blog',
      translations: everyLanguage(site, path),
    }),
    posts: library.posts.filter((post) => post.language === language).map((post) => postCard(edition, post)),
    categories: termLinks(edition, 'categories', categories),
    elsewhere: site.languages
      .filter((other) => other !== language && written.has(other))
      .map((other) => ({ href: path(other), label: ownName(other), language: other })),
  };
}
