import { entryPath, sectionPath } from '#domain/address.ts';
import { find, type Library } from '#domain/library.ts';
import type { Taxonomy } from '#domain/term.ts';
import { editionOf, languageParam } from './edition.ts';
import { type Frame, frameOf } from './frame.ts';
import { holdingOfTerm, languagesOf } from './holding.ts';
import { type Link, type Passage, translatedPassage } from './link.ts';
import { sectionLink } from './section-link.ts';
import { type Shelf, shelvesOf } from './shelf.ts';

/** `/tags/<id>/`, `/categories/<id>/` or `/series/<id>/` */
export type TermPage = {
  frame: Frame;
  kind: string;
  title: Passage;
  description: Passage | undefined;
  /** The articles of a series are numbered. */
  ordered: boolean;
  shelves: Shelf[];
  back: Link;
};

/** The addresses of a taxonomy's terms, each in the languages in which something belongs to it. */
export function termRoutes(library: Library, taxonomy: Taxonomy) {
  return library[taxonomy].flatMap(({ id }) =>
    languagesOf(library, holdingOfTerm(library, taxonomy, id)).map((language) => ({
      params: { language: languageParam(library.site, language), id },
      props: { id, language },
    })),
  );
}

/** The page of one term in a language. Throws when there is no such term. */
export function termPage(library: Library, language: string, taxonomy: Taxonomy, id: string): TermPage {
  const edition = editionOf(library, language);
  const { site, words } = edition;
  const term = find(library[taxonomy], id);
  if (!term) throw new Error(`There is no "${id}" among the ${taxonomy}.`);
  const title = translatedPassage(term.title, language) ?? { text: id, language: undefined };
  const description = translatedPassage(term.description, language);
  const holding = holdingOfTerm(library, taxonomy, id);
  const path = (there: string) => entryPath(site, there, taxonomy, id);
  return {
    frame: frameOf(edition, {
      title: title.text,
      description: description?.text,
      path: path(language),
      section: taxonomy,
      translations: Object.fromEntries(languagesOf(library, holding).map((there) => [there, path(there)])),
      elsewhere: (there) => sectionPath(site, there, taxonomy),
      trail: [sectionLink(edition, taxonomy)],
    }),
    kind: words.sections[taxonomy],
    title,
    description,
    ordered: taxonomy === 'series',
    shelves: shelvesOf(edition, holding),
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
