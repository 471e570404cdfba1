import { sectionPath } from '#domain/address.ts';
import type { Library } from '#domain/library.ts';
import type { Taxonomy } from '#domain/term.ts';
import { formatCount } from '#i18n/numbers.ts';
import { type Edition, editionOf } from './edition.ts';
import { everyLanguage, type Frame, frameOf } from './frame.ts';
import { holdingIn, holdingOfTerm, languagesOf } from './holding.ts';
import { type Link, type Passage, translatedPassage } from './link.ts';
import { termLink } from './term-link.ts';

/** A term with how much there is of it in the language it leads to. */
export type TermCard = { link: Link; description: Passage | undefined; count: string };

/** `/tags/`, `/categories/` or `/series/`: the terms with something in the page's language, then the others. */
export type TermsPage = {
  frame: Frame;
  title: string;
  intro: string;
  here: TermCard[];
  elsewhere: TermCard[];
};

/** The overview of one taxonomy in a language. */
export function termsPage(library: Library, language: string, taxonomy: Taxonomy): TermsPage {
  const edition = editionOf(library, language);
  const { site, words } = edition;
  const path = (there: string) => sectionPath(site, there, taxonomy);
  const cards = library[taxonomy]
    .map(({ id }) => termCard(edition, taxonomy, id))
    .filter((card) => card !== undefined)
    .toSorted((a, b) => a.link.label.localeCompare(b.link.label, language));
  return {
    frame: frameOf(edition, {
      title: words.sections[taxonomy],
      description: words.intro[taxonomy],
      path: path(language),
      section: taxonomy,
      translations: everyLanguage(site, path),
    }),
    title: words.sections[taxonomy],
    intro: words.intro[taxonomy],
    here: cards.filter(({ link }) => link.language === undefined),
    elsewhere: cards.filter(({ link }) => link.language !== undefined),
  };
}

function termCard(edition: Edition, taxonomy: Taxonomy, id: string): TermCard | undefined {
  const { library, language, words } = edition;
  const link = termLink(edition, taxonomy, id);
  if (!link) return undefined;
  const holding = holdingOfTerm(library, taxonomy, id);
  const { episodes, posts } = languagesOf(library, holding).includes(language)
    ? holdingIn(holding, language)
    : holding;
  const counts = [
    episodes.length > 0 ? formatCount(words.counts.episodes, episodes.length, language) : undefined,
    posts.length > 0 ? formatCount(words.counts.posts, posts.length, language) : undefined,
  ];
  return {
    link,
    description: translatedPassage(library[taxonomy].find((term) => term.id === id)?.description, language),
    count: counts.filter((count) => count !== undefined).join(', '),
  };
}
