import { sectionPath } from '#domain/address.ts';
import type { Library } from '#domain/library.ts';
import { editionOf } from './edition.ts';
import { everyLanguage, type Frame, frameOf } from './frame.ts';
import { holdingOfPerson, languagesOf } from './holding.ts';
import { type PersonCard, personCard } from './person-card.ts';

/** `/people/`: those with something in the page's language, then the others. */
export type PeoplePage = { frame: Frame; here: PersonCard[]; elsewhere: PersonCard[] };

/** The overview of people in a language. */
export function peoplePage(library: Library, language: string): PeoplePage {
  const edition = editionOf(library, language);
  const { site, words } = edition;
  const path = (there: string) => sectionPath(site, there, 'people');
  const present = library.people
    .map(({ id }) => ({ id, languages: languagesOf(library, holdingOfPerson(library, id)) }))
    .filter(({ languages }) => languages.length > 0);
  const cards = (isHere: boolean) =>
    present
      .filter(({ languages }) => languages.includes(language) === isHere)
      .map(({ id }) => personCard(edition, id))
      .filter((card) => card !== undefined)
      .toSorted((a, b) => a.name.localeCompare(b.name, language));
  return {
    frame: frameOf(edition, {
      title: words.sections.people,
      description: words.intro.people,
      path: path(language),
      section: 'people',
      translations: everyLanguage(site, path),
    }),
    here: cards(true),
    elsewhere: cards(false),
  };
}
