import { getRssString } from '@astrojs/rss';
import type { BlogFeed, BlogItem } from './blog-feed.ts';
import { cleanTexts } from './clean-text.ts';
import { feedDate } from './feed-date.ts';
import { escapeMarkup } from './markup.ts';

// The package reads what is custom as XML and makes numbers of words such as 05124. This character, which no clean text
// can hold, keeps a text a text, and is taken out at the end.
const mark = '\u0001';

/** A feed of articles as RSS 2.0 with the whole articles. https://www.rssboard.org/rss-specification */
export async function renderBlogRss(feed: BlogFeed): Promise<string> {
  const { title, description, home, rssUrl, language, changed, items } = cleanTexts(feed);
  const xml = await getRssString({
    title,
    description,
    site: home,
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
    customData: [
      `<language>${escapeMarkup(language)}</language>`,
      changed === undefined ? '' : `<lastBuildDate>${feedDate(changed)}</lastBuildDate>`,
      `<atom:link href="${escapeMarkup(rssUrl)}" rel="self" type="application/rss+xml"/>`,
    ].join(''),
    items: items.map(rssItem),
  });
  return `${xml.replaceAll(mark, '')}\n`;
}

function rssItem({ title, url, summary, content, pubDate, language, authors, tags }: BlogItem) {
  const creators = authors.map(({ name }) => `<dc:creator>${mark}${escapeMarkup(name)}</dc:creator>`);
  return {
    title,
    link: url,
    ...(summary === undefined ? {} : { description: summary }),
    content,
    pubDate: new Date(pubDate),
    categories: [...tags],
    customData: [...creators, `<dc:language>${escapeMarkup(language)}</dc:language>`].join(''),
  };
}
