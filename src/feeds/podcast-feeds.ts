import { absolute, allShowsFeedPath, picturePath, sectionPath } from '#domain/address.ts';
import type { Bodies } from '#domain/body.ts';
import type { Episode } from '#domain/episode.ts';
import { inLanguage } from '#domain/field.ts';
import type { Library } from '#domain/library.ts';
import type { Show } from '#domain/show.ts';
import { mainLanguage } from '#domain/site.ts';
import { format, wordsOf } from '#i18n/words.ts';
import { feedPicture } from './feed-picture.ts';
import { episodeFacts, podcastChannel } from './podcast-channel.ts';
import type { FeedPage, PodcastChannel, PodcastFeed } from './podcast-feed.ts';
import { podcastItem } from './podcast-item.ts';

/** Where a podcast feed lives below the site, and what makes it. */
export type PlacedFeed = {
  path: string;
  /** All that its channel knows of; a page of it holds some of them. */
  episodes: readonly Episode[];
  make(bodies: Bodies): PodcastFeed;
};

/** The whole feed of a show; `bodies` are the notes of its episodes by their ids. */
export function podcastFeed(library: Library, show: Show, bodies: Bodies): PodcastFeed {
  const episodes = episodesOf(library, show);
  return {
    channel: podcastChannel(library, show, episodes, show.feed),
    items: items(library, episodes, bodies),
  };
}

/** Every podcast feed of the site: each show's with its pages and languages, and one of all shows when there are several. */
export function podcastFeeds(library: Library): PlacedFeed[] {
  return [
    ...library.shows.flatMap((show) => [...pagesOf(library, show), ...languagesOf(library, show)]),
    ...(library.shows.length > 1 ? [everyShow(library)] : []),
  ];
}

function episodesOf(library: Library, show: Show): Episode[] {
  return library.episodes.filter((episode) => episode.show === show.id);
}

function items(library: Library, episodes: readonly Episode[], bodies: Bodies): PodcastFeed['items'] {
  return episodes.map((episode) => podcastItem(library, episode, bodies.get(episode.id)));
}

/** A show's feed in pages of `pageSize` items, the newest first; in one page without. https://www.rfc-editor.org/rfc/rfc5005#section-3 */
function pagesOf(library: Library, show: Show): PlacedFeed[] {
  const episodes = episodesOf(library, show);
  const size = show.pageSize ?? Math.max(1, episodes.length);
  const count = Math.max(1, Math.ceil(episodes.length / size));
  const path = (page: number) => (page === 1 ? show.feed : variant(show.feed, `page-${page}`));
  const url = (page: number) => absolute(library.site, path(page));
  return Array.from({ length: count }, (_, index) => {
    const page = index + 1;
    const links: FeedPage[] = [
      { rel: 'first', url: url(1) },
      ...(page > 1 ? [{ rel: 'previous' as const, url: url(page - 1) }] : []),
      ...(page < count ? [{ rel: 'next' as const, url: url(page + 1) }] : []),
      { rel: 'last', url: url(count) },
    ];
    const channel = podcastChannel(library, show, episodes, path(page));
    return {
      path: path(page),
      episodes,
      make: (bodies) => ({
        channel: { ...channel, pages: count > 1 ? links : [] },
        items: items(library, episodes.slice(index * size, page * size), bodies),
      }),
    };
  });
}

/** A feed for each language of a show that has episodes in several. */
function languagesOf(library: Library, show: Show): PlacedFeed[] {
  const all = episodesOf(library, show);
  const languages = [...new Set(all.map(({ language }) => language))].sort();
  return (languages.length > 1 ? languages : []).map((language) => {
    const path = variant(show.feed, language);
    const episodes = all.filter((episode) => episode.language === language);
    const { guid, ...channel } = podcastChannel(library, show, episodes, path);
    return {
      path,
      episodes,
      make: (bodies) => ({ channel: { ...channel, language }, items: items(library, episodes, bodies) }),
    };
  });
}

/** `/radio/feed.page-2.xml` from `/radio/feed.xml` */
function variant(feed: string, name: string): string {
  return feed.replace(/\.xml$/, `.${name}.xml`);
}

function everyShow(library: Library): PlacedFeed {
  const channel = everyShowChannel(library);
  return {
    path: allShowsFeedPath,
    episodes: library.episodes,
    make: (bodies) => ({ channel, items: items(library, library.episodes, bodies) }),
  };
}

/** All shows as one channel: it speaks for the site, and leaves out what belongs to one show alone. */
function everyShowChannel(library: Library): PodcastChannel {
  const { site, shows, episodes } = library;
  const language = mainLanguage(site);
  const artwork = shows.find((show) => show.artwork)?.artwork;
  const categories = shows.flatMap((show) => podcastChannel(library, show, [], show.feed).categories);
  return {
    title: format(wordsOf(language).feed.everyShow, { site: site.title }),
    description: inLanguage(site.description, language) ?? site.title,
    link: absolute(site, sectionPath(site, language, 'episodes')),
    feedUrl: absolute(site, allShowsFeedPath),
    language,
    author: site.publisher.name,
    owner: site.publisher,
    explicit: shows.some(({ explicit }) => explicit),
    type: 'episodic',
    categories: categories.filter(
      ({ name, subcategory }, index) =>
        categories.findIndex((other) => other.name === name && other.subcategory === subcategory) === index,
    ),
    artwork: artwork && feedPicture(site, artwork, picturePath(artwork.file)),
    complete: shows.every(({ complete }) => complete),
    block: false,
    locked: true,
    medium: 'podcast',
    people: [],
    funding: [],
    location: [],
    txt: [],
    podroll: [],
    value: [],
    ...episodeFacts(library, episodes),
    pages: [],
  };
}
