import { sectionPath } from '#domain/address.ts';
import type { Library } from '#domain/library.ts';
import { pageSizes } from '#domain/paging.ts';
import { editionOf, languageRoutes } from './edition.ts';
import { type Frame, frameOf } from './frame.ts';
import type { Link } from './link.ts';
import { type List, onPage, type Paging, pagedFacts, pagedRoutes, pagedText, pagedTitle } from './paging.ts';
import { bySeason, type ShowSeasons, showSeasons } from './seasons.ts';
import { sectionLink } from './section-link.ts';
import { seriesThing } from './structured-podcast.ts';

/** `/episodes/`, `/episodes/page/2/`: every show by season; those in the page's language first. */
export type EpisodesPage = {
  frame: Frame;
  shows: ShowSeasons[];
  severalShows: boolean;
  paging: Paging | undefined;
  /** The way back from a later page to the first. */
  back: Link | undefined;
};

/** All episodes; every language lists all of them. */
export function episodesList({ site, episodes }: Library): List {
  return {
    path: (there) => sectionPath(site, there, 'episodes'),
    items: Object.fromEntries(site.languages.map((language) => [language, episodes.length])),
    size: pageSizes.cards,
  };
}

/** The addresses of the overviews of episodes. */
export function episodesRoutes(library: Library) {
  const { size } = episodesList(library);
  return languageRoutes(library).flatMap((route) => pagedRoutes(route, library.episodes.length, size));
}

/** A page of the overview of all episodes in a language. */
export function episodesPage(library: Library, language: string, number = 1): EpisodesPage {
  const edition = editionOf(library, language);
  const { words } = edition;
  const list = episodesList(library);
  const facts = pagedFacts(edition, list, number);
  const shows = library.shows.toSorted(
    (a, b) => Number(b.language === language) - Number(a.language === language),
  );
  const episodes = onPage(
    shows.flatMap((show) => bySeason(library, show)),
    list.size,
    number,
  );
  const back = { ...sectionLink(edition, 'episodes'), label: words.episode.back };
  return {
    frame: frameOf(edition, {
      title: pagedTitle(edition, words.sections.episodes, number),
      description: pagedText(edition, words.intro.episodes, number),
      section: 'episodes',
      elsewhere: list.path,
      trail: number === 1 ? [] : [sectionLink(edition, 'episodes')],
      ...facts,
      about: shows.map((show) => seriesThing(edition, show)),
    }),
    shows: shows
      .map((show) => ({ show, own: episodes.filter((episode) => episode.show === show.id) }))
      .filter(({ own }) => number === 1 || own.length > 0)
      .map(({ show, own }) => showSeasons(edition, show, own)),
    severalShows: shows.length > 1,
    paging: facts.paging,
    back: number === 1 ? undefined : back,
  };
}
