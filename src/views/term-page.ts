import { entryPath, sectionPath } from '#domain/address.ts';
import { find, type Library } from '#domain/library.ts';
import type { Taxonomy } from '#domain/term.ts';
import { editionOf } from './edition.ts';
import { type Frame, frameOf } from './frame.ts';
import { groupRoutes } from './group-routes.ts';
import { holdingOfTerm } from './holding.ts';
import { type Link, type Passage, translatedPassage } from './link.ts';
import { type Paging, pagedFacts, pagedText, pagedTitle } from './paging.ts';
import { sectionLink } from './section-link.ts';
import { termShare } from './share.ts';
import { listOf, type Shelf, shelvesOf } from './shelf.ts';

/** `/tags/<id>/`, `/categories/<id>/` or `/series/<id>/` */
export type TermPage = {
  frame: Frame;
  kind: string;
  title: Passage;
  description: Passage | undefined;
  /** The articles of a series are numbered. */
  ordered: boolean;
  shelves: Shelf[];
  paging: Paging | undefined;
  back: Link;
};

/** The addresses of a taxonomy's terms, each in the languages in which something belongs to it. */
export function termRoutes(library: Library, taxonomy: Taxonomy) {
  return library[taxonomy].flatMap(({ id }) =>
    groupRoutes(library, id, holdingOfTerm(library, taxonomy, id)),
  );
}

/** A page of what belongs to one term, in a language. Throws when there is no such term. */
export function termPage(
  library: Library,
  language: string,
  taxonomy: Taxonomy,
  id: string,
  number = 1,
): TermPage {
  const edition = editionOf(library, language);
  const { site, words } = edition;
  const term = find(library[taxonomy], id);
  if (!term) throw new Error(`There is no "${id}" among the ${taxonomy}.`);
  const title = translatedPassage(term.title, language) ?? { text: id, language: undefined };
  const description = translatedPassage(term.description, language);
  const holding = holdingOfTerm(library, taxonomy, id);
  const list = listOf(edition, holding, (there) => entryPath(site, there, taxonomy, id));
  const facts = pagedFacts(edition, list, number);
  return {
    frame: frameOf(edition, {
      title: pagedTitle(edition, title.text, number),
      description: pagedText(edition, description?.text, number),
      section: taxonomy,
      ...facts,
      elsewhere: (there) => sectionPath(site, there, taxonomy),
      trail: [
        sectionLink(edition, taxonomy),
        ...(number === 1 ? [] : [{ href: list.path(language), label: title.text }]),
      ],
      share: termShare(edition, taxonomy, term),
    }),
    kind: words.sections[taxonomy],
    title,
    description,
    ordered: taxonomy === 'series',
    shelves: shelvesOf(edition, holding, { list, number }),
    paging: facts.paging,
    back: {
      ...sectionLink(edition, taxonomy),
      label: {
        tags: words.terms.backTags,
        categories: words.terms.backCategories,
        series: words.terms.backSeries,
      }[taxonomy],
    },
  };
}
