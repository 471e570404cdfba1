import { renderFeedHtml } from '#bodies/feed-html.ts';
import { absolute, episodePath, fileName } from '#domain/address.ts';
import type { Body } from '#domain/body.ts';
import type { Episode } from '#domain/episode.ts';
import { find, type Library } from '#domain/library.ts';
import type { Show } from '#domain/show.ts';
import { bodyContext } from './body-context.ts';
import { chaptersName } from './chapters-json.ts';
import { shorten } from './clean-text.ts';
import { episodeDescription } from './episode-description.ts';
import { feedPeople, withHost } from './feed-person.ts';
import { feedPicture } from './feed-picture.ts';
import type { Enclosure, PodcastItem } from './podcast-feed.ts';
import { episodeFileUrl, transcriptFormats, transcriptName } from './transcript-format.ts';

const nothing: Body = { children: [] };

/** An episode as an item of a feed. */
export function podcastItem(library: Library, episode: Episode, body: Body = nothing): PodcastItem {
  const { site } = library;
  const { cover, season } = episode;
  const show = find(library.shows, episode.show);
  const link = absolute(site, episodePath(site, episode));
  const context = bodyContext(library, link, episode.language);
  const content = renderFeedHtml(body, context);
  return {
    guid: episode.guid,
    title: shorten(episode.title, 255),
    link,
    description: episodeDescription(episode, body, context, link),
    ...(content === '' ? {} : { content }),
    pubDate: episode.pubDate,
    enclosure: enclosureOf(library, episode),
    duration: Math.round(episode.sound.duration),
    ...(season === undefined ? {} : { season: { number: season, name: seasonName(show, season) } }),
    episode: episode.episode,
    episodeType: episode.episodeType,
    explicit: episode.explicit,
    block: episode.block,
    ...(cover
      ? { image: feedPicture(site, cover, `${episodePath(site, episode)}${fileName(cover.file)}`) }
      : {}),
    people: feedPeople(library, withHost(episode.people, show?.people ?? []), episode.language),
    transcripts: episode.transcripts.flatMap(({ language }) =>
      transcriptFormats.map(({ extension, type, captions }) => {
        const url = episodeFileUrl(site, episode, transcriptName(language, extension));
        return { url, type, language, captions };
      }),
    ),
    ...(episode.chapters.length > 0 ? { chaptersUrl: episodeFileUrl(site, episode, chaptersName) } : {}),
    chapters: episode.chapters,
    soundbites: episode.soundbites,
    alternatives: episode.alternatives.map(({ file, length, type, bitrate, sha256 }) => {
      const url = episodeFileUrl(site, episode, fileName(file));
      return { url, length, type, bitrate, integrity: integrityOf(sha256) };
    }),
    socialInteract: episode.socialInteract,
    contentLinks: episode.contentLinks,
    funding: episode.funding,
    license: episode.license,
    location: episode.location,
    txt: episode.txt,
    value: episode.value,
  };
}

/** The sound of an episode: beside its page, or where `sound.url` says. */
export function enclosureOf({ site }: Library, episode: Episode): Enclosure {
  const { file, url = '', length, type } = episode.sound;
  return { url: file === undefined ? url : episodeFileUrl(site, episode, fileName(file)), length, type };
}

function seasonName(show: Show | undefined, number: number): string | undefined {
  return show?.seasons.find(({ season }) => season === number)?.title;
}

/** A SHA-256 in hexadecimal as subresource integrity spells it. https://www.w3.org/TR/SRI/ */
function integrityOf(sha256: string): string {
  return `sha256-${Uint8Array.fromHex(sha256).toBase64()}`;
}
