import type { APIRoute } from 'astro';
import { loadLibrary } from '#collections/library.ts';
import { renderSitemaps, type SitemapFile } from '#feeds/sitemap.ts';
import { sitePages } from '#views/site-pages.ts';

/** The sitemap, in several files when it is large. */
export async function getStaticPaths() {
  const library = await loadLibrary();
  return renderSitemaps(library.site, sitePages(library)).map((file) => ({
    params: { sitemap: file.stem },
    props: file,
  }));
}

export const GET: APIRoute<SitemapFile> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
