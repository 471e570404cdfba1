import type { APIRoute } from 'astro';
import { loadLibrary } from '#collections/library.ts';
import { renderRobots } from '#feeds/robots.ts';

/** What crawlers may read. */
export const GET: APIRoute = async () => new Response(renderRobots((await loadLibrary()).site));
