import { Podcast } from 'podcast';
import { byteLength } from './byte-length.ts';
import { channelTags } from './channel-tags.ts';
import { cleanTexts } from './clean-text.ts';
import { feedDate } from './feed-date.ts';
import { itemTags } from './item-tags.ts';
import type { PodcastChannel, PodcastFeed, PodcastItem } from './podcast-feed.ts';
import { pictureTags, sharedTags } from './shared-tags.ts';
import { spellTags } from './tag.ts';

/** How large a feed may grow before older items leave their whole notes to the page, and how many keep them. */
export const sizeRule = { bytes: 1_000_000, newest: 50 };

/** A podcast feed as RSS. A feed that grows too large keeps the whole notes of its newest items only. */
export function renderPodcastFeed(feed: PodcastFeed): string {
  const clean = cleanTexts(feed);
  const notes = clean.items.reduce((sum, { content = '' }) => sum + byteLength(content), 0);
  const whole = notes > sizeRule.bytes ? undefined : writeXml(clean);
  if (whole !== undefined && byteLength(whole) <= sizeRule.bytes) return whole;
  return writeXml({
    ...clean,
    items: clean.items.map((item, index) => (index < sizeRule.newest ? item : withoutContent(item))),
  });
}

function withoutContent({ content, ...item }: PodcastItem): PodcastItem {
  return item;
}

const namespaces = {
  itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  podcast: 'https://podcastindex.org/namespace/1.0',
  psc: 'http://podlove.org/simple-chapters',
};

const generator = 'social-selling-radio';

// A character that no clean text can hold, so that the place is found again among anything editors write.
const mark = '\u0001';

function writeXml({ channel, items }: PodcastFeed): string {
  const podcast = new Podcast({
    title: channel.title,
    description: channel.description,
    siteUrl: channel.link,
    language: channel.language,
    ...(channel.copyright === undefined ? {} : { copyright: channel.copyright }),
    generator: mark,
    namespaces: { iTunes: false, podcast: false, simpleChapters: false },
    customNamespaces: namespaces,
    customElements: [
      ...spellTags(channelTags, channel),
      ...spellTags(pictureTags, channel.artwork),
      ...spellTags(sharedTags, channel),
    ],
  });
  for (const item of items) podcast.addItem(rssItem(item));
  return `${withoutClock(podcast.buildXml({ indent: '  ' }), channel)}\n`;
}

function rssItem(item: PodcastItem) {
  const { url, length: size, type } = item.enclosure;
  return {
    title: item.title,
    description: item.description,
    url: item.link,
    guid: item.guid,
    enclosure: { url, size, type },
    customElements: [
      ...spellTags(itemTags, item),
      ...spellTags(pictureTags, item.image),
      ...spellTags(sharedTags, item),
    ],
  };
}

/** The package writes the time of the build; a feed must not change unless its content does. */
function withoutClock(xml: string, { lastBuildDate }: PodcastChannel): string {
  const date = lastBuildDate && `\n    <lastBuildDate>${feedDate(lastBuildDate)}</lastBuildDate>`;
  return xml.replace(
    new RegExp(`<generator>${mark}</generator>\\s*<lastBuildDate>[^<]*</lastBuildDate>`),
    `<generator>${generator}</generator>${date ?? ''}`,
  );
}
