import { homePath } from '#domain/address.ts';
import { inLanguage } from '#domain/field.ts';
import { find, type Library } from '#domain/library.ts';
import { dialOf, type Station } from './dial.ts';
import { type Edition, editionOf } from './edition.ts';
import { type EpisodeCard, episodeCard } from './episode-card.ts';
import { type FormView, newsletterForm } from './form-view.ts';
import { everyLanguage, type Frame, frameOf } from './frame.ts';
import { holdingOfTerm, languagesOf } from './holding.ts';
import type { Link } from './link.ts';
import { type PostCard, postCard } from './post-card.ts';
import { foreignNote } from './seasons.ts';
import { sectionLink } from './section-link.ts';
import { type SoundView, soundView } from './sound-view.ts';
import { seriesThing } from './structured-podcast.ts';
import { siteThing } from './structured-site.ts';
import { termLinks } from './term-link.ts';

/** The latest episode with all that is needed to hear it at once. */
export type Latest = { card: EpisodeCard; sound: SoundView; dial: Station[]; foreign: string | undefined };

/** The front page of a language. */
export type HomePage = {
  frame: Frame;
  description: string | undefined;
  latest: Latest | undefined;
  episodes: EpisodeCard[];
  posts: PostCard[];
  topics: Link[];
  newsletter: FormView | undefined;
  more: { episodes: Link; blog: Link; tags: Link; subscribe: Link };
};

/** The front page: the latest episode, the latest articles of the language, and ways on. */
export function homePage(library: Library, language: string): HomePage {
  const edition = editionOf(library, language);
  const { site, words } = edition;
  const path = (there: string) => homePath(site, there);
  const own = library.episodes.filter((episode) => episode.language === language);
  const episodes = own.length > 0 ? own : library.episodes;
  const posts = library.posts.filter((post) => post.language === language);
  return {
    frame: frameOf(edition, {
      path: path(language),
      translations: everyLanguage(site, path),
      about: [siteThing(edition), ...library.shows.map((show) => seriesThing(edition, show))],
    }),
    description: inLanguage(site.description, language),
    latest: latestOf(edition, episodes),
    episodes: episodes.slice(1, 5).map((episode) => episodeCard(edition, episode)),
    posts: posts.slice(0, 5).map((post) => postCard(edition, post)),
    topics: topicsOf(edition),
    newsletter: newsletterForm(edition),
    more: {
      episodes: { ...sectionLink(edition, 'episodes'), label: words.home.allEpisodes },
      blog: { ...sectionLink(edition, 'blog'), label: words.home.allArticles },
      tags: { ...sectionLink(edition, 'tags'), label: words.home.allTopics },
      subscribe: sectionLink(edition, 'subscribe'),
    },
  };
}

function latestOf(edition: Edition, episodes: Library['episodes']): Latest | undefined {
  const [episode] = episodes;
  if (!episode) return undefined;
  const { library } = edition;
  return {
    card: episodeCard(edition, episode),
    sound: soundView(edition, episode),
    dial: dialOf(edition, library.episodes, episode),
    foreign: foreignNote(edition, find(library.shows, episode.show)?.language ?? episode.language),
  };
}

/** The tags that have something in the language, those with the most first. */
function topicsOf(edition: Edition): Link[] {
  const { library, language } = edition;
  const counted = library.tags
    .map(({ id }) => ({ id, holding: holdingOfTerm(library, 'tags', id) }))
    .filter(({ holding }) => languagesOf(library, holding).includes(language))
    .toSorted((a, b) => size(b.holding) - size(a.holding));
  return termLinks(
    edition,
    'tags',
    counted.slice(0, 12).map(({ id }) => id),
  );
}

function size({ episodes, posts }: { episodes: readonly unknown[]; posts: readonly unknown[] }): number {
  return episodes.length + posts.length;
}
