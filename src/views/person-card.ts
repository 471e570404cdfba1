import type { Credit } from '#domain/credit.ts';
import { find } from '#domain/library.ts';
import type { Edition } from './edition.ts';
import { type Link, type Passage, translatedPassage } from './link.ts';
import { personLink } from './person-link.ts';

/** A person with what they are and, on an item, what they did there. */
export type PersonCard = {
  name: string;
  link: Link | undefined;
  image: string | undefined;
  jobTitle: Passage | undefined;
  description: Passage | undefined;
  role: string | undefined;
};

/** A person for the lists of an edition; undefined when there is nobody with that id. */
export function personCard(edition: Edition, id: string, role?: string): PersonCard | undefined {
  const person = find(edition.library.people, id);
  if (!person) return undefined;
  return {
    name: person.name,
    link: personLink(edition, id),
    image: person.image,
    jobTitle: translatedPassage(person.jobTitle, edition.language),
    description: translatedPassage(person.description, edition.language),
    role,
  };
}

/** The credited people of an item with their roles, in the order written. */
export function creditedPeople(edition: Edition, credits: readonly Credit[]): PersonCard[] {
  return credits
    .map(({ person, role }) => personCard(edition, person, edition.words.roles[role]))
    .filter((card) => card !== undefined);
}
