import { feedDate } from './feed-date.ts';
import type { PodcastItem } from './podcast-feed.ts';
import type { SpelledElement, Tag } from './tag.ts';

/** Tags that stand on an item alone; title, link, guid, description and enclosure are the package's own. */
export const itemTags: readonly Tag<PodcastItem>[] = [
  // https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification#item-pubdate
  { name: 'pubDate', spell: ({ pubDate }) => feedDate(pubDate) },
  // https://web.resource.org/rss/1.0/modules/content/
  {
    name: 'content:encoded',
    spell: ({ content }) => (content === undefined ? undefined : { html: content }),
  },
  // https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification#item-itunesduration
  { name: 'itunes:duration', spell: ({ duration }) => String(duration) },
  // https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification#item-itunes-season
  { name: 'itunes:season', spell: ({ season }) => season && String(season.number) },
  // https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification#item-itunes-episode
  { name: 'itunes:episode', spell: ({ episode }) => (episode === undefined ? undefined : String(episode)) },
  // https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification#item-itunes-episode-type
  { name: 'itunes:episodeType', spell: ({ episodeType }) => episodeType },
  // https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification#item-itunes-block
  { name: 'itunes:block', spell: ({ block }) => (block ? 'Yes' : undefined) },
  // https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/season.md
  {
    name: 'podcast:season',
    spell: ({ season }) => season && { attributes: { name: season.name }, text: String(season.number) },
  },
  // https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/episode.md
  { name: 'podcast:episode', spell: ({ episode }) => (episode === undefined ? undefined : String(episode)) },
  // https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/transcript.md
  {
    name: 'podcast:transcript',
    spell: ({ transcripts }) =>
      transcripts.map(({ url, type, language, captions }) => ({
        attributes: { url, type, language, rel: captions ? 'captions' : undefined },
      })),
  },
  // https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/chapters.md
  {
    name: 'podcast:chapters',
    spell: ({ chaptersUrl: url }) =>
      url === undefined ? undefined : { attributes: { url, type: 'application/json+chapters' } },
  },
  // https://podlove.org/simple-chapters/
  {
    name: 'psc:chapters',
    spell: ({ chapters }) =>
      chapters.length === 0
        ? undefined
        : {
            attributes: { version: '1.2' },
            children: chapters.map(
              ({ start, title, url: href }) =>
                ['psc:chapter', { attributes: { start: playTime(start), title, href } }] as const,
            ),
          },
  },
  // https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/soundbite.md
  {
    name: 'podcast:soundbite',
    spell: ({ soundbites }) =>
      soundbites.map(({ start, duration, title }) => ({
        attributes: { startTime: start, duration },
        text: title,
      })),
  },
  // https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/alternate-enclosure.md
  {
    name: 'podcast:alternateEnclosure',
    spell: ({ alternatives }) =>
      alternatives.map(({ url, length, type, bitrate, integrity }) => ({
        attributes: { type, length, bitrate },
        children: [
          ['podcast:source', { attributes: { uri: url } }] as const,
          ...(integrity === undefined
            ? []
            : [['podcast:integrity', { attributes: { type: 'sri', value: integrity } }] as const]),
        ],
      })),
  },
  // https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/social-interact.md
  { name: 'podcast:socialInteract', spell: ({ socialInteract }) => spellConversations(socialInteract) },
  // https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/content-link.md
  {
    name: 'podcast:contentLink',
    spell: ({ contentLinks }) =>
      contentLinks.map(({ url, title }) => ({ attributes: { href: url }, text: title })),
  },
];

function spellConversations(places: PodcastItem['socialInteract']): SpelledElement[] {
  if (places === 'disabled') return [{ attributes: { protocol: 'disabled' } }];
  return places.map(({ protocol, uri, accountId, accountUrl }, index) => ({
    attributes: {
      priority: places.length > 1 ? index + 1 : undefined,
      protocol,
      uri,
      accountId,
      accountUrl,
    },
  }));
}

/** `00:01:02.345`: normal play time. */
function playTime(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  const part = (unit: number, size: number, width = 2) =>
    String(Math.floor(milliseconds / unit) % size).padStart(width, '0');
  return `${part(3_600_000, 1000)}:${part(60_000, 60)}:${part(1000, 60)}.${part(1, 1000, 3)}`;
}
