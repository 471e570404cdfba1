import type { Episode } from '#domain/episode.ts';
import type { Library } from '#domain/library.ts';
import { onceFor } from '#domain/once.ts';
import type { Show } from '#domain/show.ts';
import { languageName } from '#i18n/languages.ts';
import { format } from '#i18n/words.ts';
import type { Edition } from './edition.ts';
import { type EpisodeCard, episodeCard } from './episode-card.ts';
import { type Passage, passage } from './link.ts';

/** A season of a show, newest episode first. */
export type Season = { id: string; heading: string; title: Passage | undefined; episodes: EpisodeCard[] };

/** A show with all its seasons, the newest first. */
export type ShowSeasons = {
  title: Passage;
  description: Passage;
  /** Says that the show speaks another language than the page. */
  foreign: string | undefined;
  seasons: Season[];
};

/** A show's episodes as the overview lists them: by season, the newest first, and those of none last. */
export function bySeason({ episodes }: Library, show: Show): Episode[] {
  return seasonsOf(episodes).get(show.id) ?? [];
}

/** The newest season first, and within it the newest episode. */
const seasonsOf = onceFor((episodes: readonly Episode[]) =>
  Map.groupBy(
    episodes.toSorted((a, b) => (b.season ?? 0) - (a.season ?? 0)),
    ({ show }) => show,
  ),
);

/** A show with some of its episodes, which stand in the order of `bySeason`. */
export function showSeasons(edition: Edition, show: Show, episodes: readonly Episode[]): ShowSeasons {
  const { language } = edition;
  const numbers = [...new Set(episodes.map(({ season }) => season))];
  return {
    title: passage(show.title, show.language, language),
    description: passage(show.description.split('\n')[0] ?? '', show.language, language),
    foreign: foreignNote(edition, show.language),
    seasons: numbers.map((number) => season(edition, show, number, episodes)),
  };
}

/** The sentence that warns of episodes in another language; undefined where they are in the page's. */
export function foreignNote({ language, words }: Edition, spoken: string): string | undefined {
  return spoken === language
    ? undefined
    : format(words.episodes.foreign, { language: languageName(spoken, language) });
}

function season(
  edition: Edition,
  show: Show,
  number: number | undefined,
  episodes: readonly Episode[],
): Season {
  const { words, language } = edition;
  const title = show.seasons.find((named) => named.season === number)?.title;
  return {
    id: `${show.id}-${number ?? 'x'}`,
    heading:
      number === undefined ? words.episodes.otherwise : format(words.episodes.season, { season: number }),
    title: title === undefined ? undefined : passage(title, show.language, language),
    episodes: episodes
      .filter((episode) => episode.season === number)
      .map((episode) => episodeCard(edition, episode)),
  };
}
