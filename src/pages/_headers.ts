import type { APIRoute } from 'astro';
import { loadLibrary } from '#collections/library.ts';
import { siteHeaders } from '#hosting/content-security-policy.ts';
import { renderHeaders } from '#hosting/headers-file.ts';

/** The headers of every answer; the integration `host-rules` gives this its route, and adds those of single files. */
export const GET: APIRoute = async () => new Response(renderHeaders([], siteHeaders(await loadLibrary())));
