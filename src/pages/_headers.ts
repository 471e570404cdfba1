import type { APIRoute } from 'astro';
import { loadLibrary } from '#collections/library.ts';
import { framedHeaders, siteHeaders } from '#hosting/content-security-policy.ts';
import { renderHeaders } from '#hosting/headers-file.ts';

/** The headers of every answer; the integration `host-rules` gives this its route, and adds those of single files. */
export const GET: APIRoute = async () => {
  const library = await loadLibrary();
  const fields = { common: siteHeaders(library), framed: framedHeaders(library) };
  return new Response(renderHeaders([], fields));
};
