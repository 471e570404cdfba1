import { homePath } from '#domain/address.ts';
import { inLanguage } from '#domain/field.ts';
import type { Site } from '#domain/site.ts';

/** Colours as CSS writes them: of the browser's frame, and of the window before the first page is there. */
export type ManifestColours = { theme: string; background: string };

/** `/nb/site.webmanifest` */
export function manifestPath(site: Site, language: string): string {
  return `${homePath(site, language)}site.webmanifest`;
}

/** What a device needs to keep the site beside its apps, in one language. https://www.w3.org/TR/appmanifest/ */
export function renderManifest(site: Site, language: string, { theme, background }: ManifestColours): string {
  const home = homePath(site, language);
  const manifest = {
    id: home,
    name: site.title,
    description: inLanguage(site.description, language),
    lang: language,
    start_url: home,
    scope: '/',
    display: 'minimal-ui',
    theme_color: theme,
    background_color: background,
    icons: [
      { src: '/favicon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/icon-192.png', type: 'image/png', sizes: '192x192' },
      { src: '/icon-512.png', type: 'image/png', sizes: '512x512' },
      // Filled to its corners, so that a device may cut it round.
      { src: '/apple-touch-icon.png', type: 'image/png', sizes: '180x180', purpose: 'maskable' },
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
