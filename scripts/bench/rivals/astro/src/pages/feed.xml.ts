import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { pathOf, readItems } from '../shelves.ts';

export const GET: APIRoute = async (context) => {
  const { episodes } = await readItems();
  return rss({
    title: 'Social Selling Radio',
    description: 'Every episode',
    site: context.site ?? '',
    items: episodes.map((episode) => ({
      title: episode.data.title,
      description: episode.data.description,
      pubDate: episode.data.date,
      link: pathOf(episode),
      enclosure: { url: episode.data.sound, length: episode.data.bytes, type: 'audio/mpeg' },
    })),
  });
};
