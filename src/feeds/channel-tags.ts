import { feedDate } from './feed-date.ts';
import { isArtwork } from './feed-picture.ts';
import type { PodcastChannel } from './podcast-feed.ts';
import { spellRemoteFeed } from './shared-tags.ts';
import type { Tag } from './tag.ts';

/** Tags that stand on a channel alone; title, description, link, language and copyright are the package's own. */
export const channelTags: readonly Tag<PodcastChannel>[] = [
  // https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification#channel-atom
  {
    name: 'atom:link',
    spell: ({ feedUrl }) => ({ attributes: { href: feedUrl, rel: 'self', type: 'application/rss+xml' } }),
  },
  // https://www.rfc-editor.org/rfc/rfc5005#section-3
  {
    name: 'atom:link',
    spell: ({ pages }) =>
      pages.map(({ rel, url }) => ({ attributes: { href: url, rel, type: 'application/rss+xml' } })),
  },
  // https://www.rssboard.org/rss-specification#optionalChannelElements
  { name: 'pubDate', spell: ({ pubDate }) => pubDate && feedDate(pubDate) },
  // https://www.rssboard.org/rss-specification#ltimagegtSubelementOfLtchannelgt
  {
    name: 'image',
    spell: ({ artwork, title, link }) =>
      artwork && isArtwork(artwork)
        ? { children: [['url', artwork.url] as const, ['title', title] as const, ['link', link] as const] }
        : undefined,
  },
  // https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification#channel-itunes-author
  { name: 'itunes:author', spell: ({ author }) => author },
  // https://help.apple.com/itc/podcasts_connect/#/itcb54353390
  {
    name: 'itunes:owner',
    spell: ({ owner }) => ({
      children: [['itunes:name', owner.name] as const, ['itunes:email', owner.email] as const],
    }),
  },
  // https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification#channel-itunes-type
  { name: 'itunes:type', spell: ({ type }) => type },
  // https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification#channel-itunes-category
  {
    name: 'itunes:category',
    spell: ({ categories }) =>
      categories.map(({ name, subcategory }) => ({
        attributes: { text: name },
        children:
          subcategory === undefined
            ? []
            : [['itunes:category', { attributes: { text: subcategory } }] as const],
      })),
  },
  // https://help.apple.com/itc/podcasts_connect/#/itcb54353390
  { name: 'itunes:new-feed-url', spell: ({ newFeedUrl }) => newFeedUrl },
  // https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification#channel-itunes-complete
  { name: 'itunes:complete', spell: ({ complete }) => (complete ? 'Yes' : undefined) },
  // https://help.apple.com/itc/podcasts_connect/#/itcb54353390
  {
    name: 'itunes:block',
    spell: ({ block }) => (block === true || hides(block, 'apple') ? 'Yes' : undefined),
  },
  // https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/block.md
  {
    name: 'podcast:block',
    spell: ({ block }) => {
      if (typeof block === 'boolean') return block ? 'yes' : undefined;
      return block.map((id) => ({ attributes: { id }, text: 'yes' }));
    },
  },
  // https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/guid.md
  { name: 'podcast:guid', spell: ({ guid }) => guid },
  // https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/locked.md
  {
    name: 'podcast:locked',
    spell: ({ locked, owner }) => ({ attributes: { owner: owner.email }, text: locked ? 'yes' : 'no' }),
  },
  // https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/medium.md
  { name: 'podcast:medium', spell: ({ medium }) => medium },
  // https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/update-frequency.md
  {
    name: 'podcast:updateFrequency',
    spell: ({ updateFrequency, complete }) =>
      updateFrequency && {
        attributes: {
          complete: complete || undefined,
          dtstart: updateFrequency.dtstart,
          rrule: updateFrequency.rrule,
        },
        text: updateFrequency.text,
      },
  },
  // https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/trailer.md
  {
    name: 'podcast:trailer',
    spell: ({ trailers }) =>
      trailers.map(({ title, url, pubDate, length, type, season }) => ({
        attributes: { pubdate: feedDate(pubDate), url, length, type, season },
        text: title,
      })),
  },
  // https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/podroll.md
  {
    name: 'podcast:podroll',
    spell: ({ podroll }) =>
      podroll.length === 0
        ? undefined
        : { children: podroll.map((feed) => ['podcast:remoteItem', spellRemoteFeed(feed)] as const) },
  },
  // https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/publisher.md
  {
    name: 'podcast:publisher',
    spell: ({ publisher }) =>
      publisher && { children: [['podcast:remoteItem', spellRemoteFeed(publisher, 'publisher')] as const] },
  },
];

function hides(block: PodcastChannel['block'], service: string): boolean {
  return typeof block !== 'boolean' && block.some((id) => id === service);
}
