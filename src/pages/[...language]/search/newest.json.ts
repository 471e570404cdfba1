import type { APIRoute } from 'astro';
import { loadLibrary } from '#collections/library.ts';
import { editionOf, type LanguageRoute, languageRoutes } from '#views/edition.ts';
import { newestItems } from '#views/newest-items.ts';

/** What was published last in a language; a search that finds nothing offers it. */
export const getStaticPaths = async () => languageRoutes(await loadLibrary());

export const GET: APIRoute<LanguageRoute['props']> = async ({ props: { language } }) =>
  Response.json(newestItems(editionOf(await loadLibrary(), language)));
