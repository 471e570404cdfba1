import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { languages, pathOf, readItems } from '../../../shelves.ts';

export const getStaticPaths = () => languages.map((language) => ({ params: { language } }));

export const GET: APIRoute = async ({ params, site }) => {
  const { posts } = await readItems();
  const newest = posts.filter(({ data }) => data.language === params['language']).slice(0, 50);
  return rss({
    title: `Articles (${params['language']})`,
    description: 'The newest articles',
    site: site ?? '',
    items: newest.map((post) => ({
      title: post.data.title,
      description: post.data.description,
      pubDate: post.data.date,
      link: pathOf(post),
    })),
  });
};
