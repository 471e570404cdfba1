import type { APIRoute } from 'astro';
import { pathOf, readItems } from '../shelves.ts';

export const GET: APIRoute = async ({ site }) => {
  const { posts, episodes } = await readItems();
  const urls = [...posts, ...episodes].map(
    (item) =>
      `<url><loc>${new URL(pathOf(item), site)}</loc><lastmod>${item.data.date.toISOString()}</lastmod></url>`,
  );
  const text = `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>`;
  return new Response(text, { headers: { 'Content-Type': 'application/xml' } });
};
