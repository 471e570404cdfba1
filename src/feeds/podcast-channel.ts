import { absolute, picturePath, sectionPath } from '#domain/address.ts';
import type { Episode } from '#domain/episode.ts';
import type { Library } from '#domain/library.ts';
import type { Show } from '#domain/show.ts';
import { shorten } from './clean-text.ts';
import { latest } from './feed-date.ts';
import { feedPeople } from './feed-person.ts';
import { feedPicture } from './feed-picture.ts';
import type { Category, PodcastChannel, Trailer } from './podcast-feed.ts';
import { enclosureOf } from './podcast-item.ts';

/** A show as the channel of the feed at `path`, with the dates and trailers of its episodes. */
export function podcastChannel(
  library: Library,
  show: Show,
  episodes: readonly Episode[],
  path: string,
): PodcastChannel {
  const { site } = library;
  return {
    title: shorten(show.title, 255),
    description: show.description,
    link: show.link ?? absolute(site, sectionPath(site, show.language, 'episodes')),
    feedUrl: absolute(site, path),
    language: show.language,
    author: show.author,
    owner: show.owner,
    copyright: show.copyright && copyrightHolder(show.copyright),
    explicit: show.explicit,
    type: show.type,
    categories: show.categories.map(category),
    artwork: show.artwork && feedPicture(site, show.artwork, picturePath(show.artwork.file)),
    guid: show.guid,
    newFeedUrl: show.newFeedUrl,
    complete: show.complete,
    block: show.block,
    locked: show.locked,
    medium: show.medium,
    license: show.license,
    people: feedPeople(library, show.people, show.language),
    funding: show.funding,
    location: show.location,
    txt: show.txt,
    podroll: show.podroll,
    publisher: show.publisher,
    updateFrequency: show.updateFrequency,
    value: show.value,
    ...episodeFacts(library, episodes),
    pages: [],
  };
}

/** What a channel says of its episodes: its dates and its trailers. */
export function episodeFacts(
  library: Library,
  episodes: readonly Episode[],
): Pick<PodcastChannel, 'pubDate' | 'lastBuildDate' | 'trailers'> {
  return {
    pubDate: latest(episodes.map(({ pubDate }) => pubDate)),
    lastBuildDate: latest(episodes.flatMap(({ pubDate, updated }) => [pubDate, updated])),
    trailers: episodes.filter(({ episodeType }) => episodeType === 'trailer').map((e) => trailer(library, e)),
  };
}

function trailer(library: Library, episode: Episode): Trailer {
  const { title, pubDate, season } = episode;
  return { ...enclosureOf(library, episode), title: shorten(title, 128), pubDate, season };
}

function category(written: string): Category {
  const [name = '', subcategory] = written.split(' > ');
  return { name, subcategory };
}

/** https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification#channel-copyright wants neither the word, nor the sign, nor a year. */
function copyrightHolder(written: string): string {
  return written.replace(/^(?:copyright\b|\(c\)|©|\d{4}(?:\s*[-–]\s*\d{4})?|[\s,])+/i, '').trim() || written;
}
