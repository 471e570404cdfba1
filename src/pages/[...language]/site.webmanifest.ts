import type { APIRoute } from 'astro';
import { loadLibrary } from '#collections/library.ts';
import { renderManifest } from '#feeds/web-manifest.ts';
import { themeColours } from '#styles/theme-colours.ts';
import { type LanguageRoute, languageRoutes } from '#views/edition.ts';

/** The site as an app, once a language. */
export const getStaticPaths = async () => languageRoutes(await loadLibrary());

export const GET: APIRoute<LanguageRoute['props']> = async ({ props: { language } }) => {
  const { site } = await loadLibrary();
  const text = renderManifest(site, language, { theme: themeColours.light, background: themeColours.light });
  return new Response(text, { headers: { 'Content-Type': 'application/manifest+json' } });
};
