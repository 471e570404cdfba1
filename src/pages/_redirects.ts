import type { APIRoute } from 'astro';
import { loadLibrary } from '#collections/library.ts';
import { redirectsOf } from '#domain/redirect.ts';
import { renderRedirects } from '#hosting/redirects-file.ts';

/** The redirects, for hosts that read rules; its route is given by the integration `host-rules`. */
export const GET: APIRoute = async () => new Response(renderRedirects(redirectsOf(await loadLibrary())));
