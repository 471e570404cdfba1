import type { Attachment, BlogFeed, BlogItem } from './blog-feed.ts';
import { cleanTexts } from './clean-text.ts';

/** A feed of articles as JSON Feed 1.1. https://www.jsonfeed.org/version/1.1/ */
export function renderBlogJson(feed: BlogFeed): string {
  const { title, description, home, jsonUrl, language, items } = cleanTexts(feed);
  const json = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: jsonUrl,
    description,
    language,
    items: items.map(jsonItem),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function jsonItem(item: BlogItem) {
  const { url, title, language, summary, content, pubDate, updated, image, authors, tags, attachments } =
    item;
  return {
    id: url,
    url,
    title,
    content_html: content,
    ...(summary === undefined ? {} : { summary }),
    ...(image === undefined ? {} : { image }),
    date_published: pubDate,
    ...(updated === undefined ? {} : { date_modified: updated }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(tags.length === 0 ? {} : { tags }),
    language,
    ...(attachments.length === 0 ? {} : { attachments: attachments.map(jsonAttachment) }),
  };
}

function jsonAttachment({ url, type, title, length, duration }: Attachment) {
  return { url, mime_type: type, title, size_in_bytes: length, duration_in_seconds: duration };
}
