import { entryPath, sectionPath } from '#domain/address.ts';
import { find, type Library } from '#domain/library.ts';
import { editionOf } from './edition.ts';
import { type Frame, frameOf } from './frame.ts';
import { groupRoutes } from './group-routes.ts';
import { holdingOfPerson } from './holding.ts';
import type { Link } from './link.ts';
import { type Paging, pagedFacts, pagedText, pagedTitle } from './paging.ts';
import { type PersonCard, personCard } from './person-card.ts';
import { sectionLink } from './section-link.ts';
import { personShare } from './share.ts';
import { listOf, type Shelf, shelvesOf } from './shelf.ts';
import { personThing } from './structured-people.ts';

/** `/people/<id>/` */
export type PersonPage = {
  frame: Frame;
  card: PersonCard;
  links: Link[];
  shelves: Shelf[];
  paging: Paging | undefined;
  back: Link;
};

/** The addresses of all people, each in the languages in which something of theirs can be read or heard. */
export function personRoutes(library: Library) {
  return library.people.flatMap(({ id }) => groupRoutes(library, id, holdingOfPerson(library, id)));
}

/** A page of what one person did, in a language. Throws when there is nobody with that id. */
export function personPage(library: Library, language: string, id: string, number = 1): PersonPage {
  const edition = editionOf(library, language);
  const { site, words } = edition;
  const person = find(library.people, id);
  const card = personCard(edition, id);
  if (!card) throw new Error(`There is nobody with the id "${id}".`);
  const holding = holdingOfPerson(library, id);
  const list = listOf(edition, holding, (there) => entryPath(site, there, 'people', id));
  const facts = pagedFacts(edition, list, number);
  return {
    frame: frameOf(edition, {
      title: pagedTitle(edition, card.name, number),
      description: pagedText(edition, card.description?.text, number),
      section: 'people',
      ...facts,
      elsewhere: (there) => sectionPath(site, there, 'people'),
      trail: [
        sectionLink(edition, 'people'),
        ...(number === 1 ? [] : [{ href: list.path(language), label: card.name }]),
      ],
      kind: 'profile',
      about: [personThing(edition, id)].filter((thing) => thing !== undefined),
      share: person && personShare(edition, person),
    }),
    card,
    links: (person?.links ?? []).map(({ title, url }) => ({ href: url, label: title })),
    shelves: shelvesOf(edition, holding, { list, number, person: id }),
    paging: facts.paging,
    back: { ...sectionLink(edition, 'people'), label: words.people.back },
  };
}
