import { sectionPath } from '#domain/address.ts';
import type { Library } from '#domain/library.ts';
import { editionOf } from './edition.ts';
import { everyLanguage, type Frame, frameOf } from './frame.ts';
import { type ShowSeasons, showSeasons } from './seasons.ts';

/** `/episodes/`: every show by season; those in the page's language first. */
export type EpisodesPage = { frame: Frame; shows: ShowSeasons[]; severalShows: boolean };

/** The overview of all episodes in a language. */
export function episodesPage(library: Library, language: string): EpisodesPage {
  const edition = editionOf(library, language);
  const { site, words } = edition;
  const path = (there: string) => sectionPath(site, there, 'episodes');
  const shows = library.shows.toSorted(
    (a, b) => Number(b.language === language) - Number(a.language === language),
  );
  return {
    frame: frameOf(edition, {
      title: words.sections.episodes,
      description: words.intro.episodes,
      path: path(language),
      section: 'episodes',
      translations: everyLanguage(site, path),
    }),
    shows: shows.map((show) => showSeasons(edition, show)),
    severalShows: shows.length > 1,
  };
}
