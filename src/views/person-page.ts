import { entryPath, sectionPath } from '#domain/address.ts';
import { find, type Library } from '#domain/library.ts';
import { editionOf, languageParam } from './edition.ts';
import { type Frame, frameOf } from './frame.ts';
import { holdingOfPerson, languagesOf } from './holding.ts';
import type { Link } from './link.ts';
import { type PersonCard, personCard } from './person-card.ts';
import { type SearchFacts, searchFacts } from './search-facts.ts';
import { sectionLink } from './section-link.ts';
import { type Shelf, shelvesOf } from './shelf.ts';

/** `/people/<id>/` */
export type PersonPage = {
  frame: Frame;
  search: SearchFacts;
  card: PersonCard;
  links: Link[];
  shelves: Shelf[];
  back: Link;
};

/** The addresses of all people, each in the languages in which something of theirs can be read or heard. */
export function personRoutes(library: Library) {
  return library.people.flatMap(({ id }) =>
    languagesOf(library, holdingOfPerson(library, id)).map((language) => ({
      params: { language: languageParam(library.site, language), id },
      props: { id, language },
    })),
  );
}

/** The page of one person in a language. Throws when there is nobody with that id. */
export function personPage(library: Library, language: string, id: string): PersonPage {
  const edition = editionOf(library, language);
  const { site, words } = edition;
  const card = personCard(edition, id);
  if (!card) throw new Error(`There is nobody with the id "${id}".`);
  const holding = holdingOfPerson(library, id);
  const path = (there: string) => entryPath(site, there, 'people', id);
  return {
    frame: frameOf(edition, {
      title: card.name,
      description: card.description?.text,
      path: path(language),
      section: 'people',
      translations: Object.fromEntries(languagesOf(library, holding).map((there) => [there, path(there)])),
      elsewhere: (there) => sectionPath(site, there, 'people'),
      trail: [sectionLink(edition, 'people')],
      kind: 'profile',
    }),
    search: searchFacts(edition, { type: 'person', language, title: card.name, people: [id] }),
    card,
    links: (find(library.people, id)?.links ?? []).map(({ title, url }) => ({ href: url, label: title })),
    shelves: shelvesOf(edition, holding, id),
    back: { ...sectionLink(edition, 'people'), label: words.people.back },
  };
}
