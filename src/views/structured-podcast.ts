import { absolute } from '#domain/address.ts';
import type { Episode } from '#domain/episode.ts';
import { find } from '#domain/library.ts';
import { usualLicense } from '#domain/license.ts';
import type { Show } from '#domain/show.ts';
import { withHost } from '#feeds/feed-person.ts';
import { podcastChannel } from '#feeds/podcast-channel.ts';
import type { FeedPicture, PodcastItem } from '#feeds/podcast-feed.ts';
import { podcastItem } from '#feeds/podcast-item.ts';
import { isoDuration } from '#i18n/durations.ts';
import type { Edition } from './edition.ts';
import { anyOf, type Thing } from './structured-data.ts';
import { creditFacts } from './structured-people.ts';
import { publisherThing } from './structured-site.ts';
import { termLinks } from './term-link.ts';

/** A show. https://schema.org/PodcastSeries */
export function seriesThing(edition: Edition, show: Show): Thing {
  const channel = podcastChannel(edition.library, show, [], show.feed);
  return {
    ...seriesName(edition, show),
    description: channel.description,
    inLanguage: channel.language,
    image: pictureThing(channel.artwork),
    genre: channel.categories.map(({ name, subcategory }) => subcategory ?? name),
    license: (channel.license ?? usualLicense).url,
    publisher: publisherThing(edition.site),
    ...creditFacts(edition, show.people),
  };
}

/** An episode. https://schema.org/PodcastEpisode */
export function episodeThing(edition: Edition, episode: Episode): Thing {
  const { library, site } = edition;
  const show = find(library.shows, episode.show);
  const item = podcastItem(library, episode);
  return {
    '@type': 'PodcastEpisode',
    '@id': `${item.link}#episode`,
    url: item.link,
    mainEntityOfPage: item.link,
    name: item.title,
    description: episode.description,
    inLanguage: episode.language,
    datePublished: item.pubDate,
    dateModified: episode.updated ?? item.pubDate,
    episodeNumber: item.episode,
    duration: isoDuration(item.duration),
    image: pictureThing(item.image),
    audio: soundThing(item, episode.language),
    partOfSeason: item.season && {
      '@type': 'PodcastSeason',
      seasonNumber: item.season.number,
      name: item.season.name,
    },
    partOfSeries: show && seriesName(edition, show),
    keywords: anyOf(termLinks(edition, 'tags', episode.tags).map(({ label }) => label)),
    license: (item.license ?? show?.license ?? usualLicense).url,
    publisher: publisherThing(site),
    ...creditFacts(edition, withHost(episode.people, show?.people ?? [])),
  };
}

/** The sound of an episode; its words are named by their address, because they stand on the page as well. https://schema.org/AudioObject */
export function soundThing(
  { title, enclosure, duration, transcripts }: PodcastItem,
  language: string,
): Thing {
  const readable = transcripts.find(({ type, language: its }) => type === 'text/html' && its === language);
  return {
    '@type': 'AudioObject',
    name: title,
    contentUrl: enclosure.url,
    encodingFormat: enclosure.type,
    contentSize: String(enclosure.length),
    duration: isoDuration(duration),
    transcript: readable?.url,
    caption: anyOf(
      transcripts
        .filter(({ type }) => type === 'text/vtt')
        .map((captions) => ({
          '@type': 'MediaObject',
          contentUrl: captions.url,
          encodingFormat: captions.type,
          inLanguage: captions.language,
        })),
    ),
  };
}

function seriesName({ library, site }: Edition, show: Show): Thing {
  const { title, link } = podcastChannel(library, show, [], show.feed);
  const webFeed = absolute(site, show.feed);
  return { '@type': 'PodcastSeries', '@id': `${webFeed}#show`, name: title, url: link, webFeed };
}

function pictureThing(picture: FeedPicture | undefined): Thing | undefined {
  if (!picture) return undefined;
  const { url, width, height, alt } = picture;
  return { '@type': 'ImageObject', url, width, height, caption: alt };
}
