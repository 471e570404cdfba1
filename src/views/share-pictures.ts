import { sections } from '#domain/address.ts';
import type { Library } from '#domain/library.ts';
import { taxonomies } from '#domain/term.ts';
import { editionOf } from './edition.ts';
import { holdingOfPerson, holdingOfTerm, languagesOf } from './holding.ts';
import {
  articleShare,
  episodeShare,
  homeShare,
  pageShare,
  personShare,
  type Share,
  sectionShare,
  termShare,
} from './share.ts';

/** The pictures of all pages that have one. */
export function sharePictures(library: Library): Share[] {
  const { site, episodes, posts, pages, people } = library;
  const inEach = (languages: readonly string[]) => languages.map((language) => editionOf(library, language));
  const its = ({ language }: { language: string }) => editionOf(library, language);
  return [
    ...inEach(site.languages).flatMap((edition) => [
      homeShare(edition),
      ...sections.map((section) => sectionShare(edition, section)),
    ]),
    ...episodes.map((episode) => episodeShare(its(episode), episode)),
    ...posts.map((post) => articleShare(its(post), post)),
    ...pages.map((page) => pageShare(its(page), page)),
    ...people.flatMap((person) =>
      inEach(languagesOf(library, holdingOfPerson(library, person.id))).map((edition) =>
        personShare(edition, person),
      ),
    ),
    ...taxonomies.flatMap((taxonomy) =>
      library[taxonomy].flatMap((term) =>
        inEach(languagesOf(library, holdingOfTerm(library, taxonomy, term.id))).map((edition) =>
          termShare(edition, taxonomy, term),
        ),
      ),
    ),
  ];
}
