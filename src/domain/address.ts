import { framedFolder } from './delivery.ts';
import { mainLanguage, type Site } from './site.ts';

/** The parts of the site that exist in every language, by the word in their address. */
export const sections = [
  'episodes',
  'blog',
  'people',
  'tags',
  'categories',
  'series',
  'archive',
  'subscribe',
  'search',
] as const;
export type Section = (typeof sections)[number];

type Placed = { language: string; slug: string };

/** `/` for the main language, `/nb/` for another. */
export function homePath(site: Site, language: string): string {
  return language === mainLanguage(site) ? '/' : `/${language}/`;
}

/** `/nb/blog/` */
export function sectionPath(site: Site, language: string, section: Section): string {
  return `${homePath(site, language)}${section}/`;
}

/** `/nb/tags/linkedin/` */
export function entryPath(site: Site, language: string, section: Section, id: string): string {
  return `${sectionPath(site, language, section)}${id}/`;
}

/** `/episodes/67-politik/`; the sound and the other files of the episode live below it. */
export function episodePath(site: Site, { language, slug }: Placed): string {
  return entryPath(site, language, 'episodes', slug);
}

/** `/nb/blog/den-gode-kommentar/` */
export function postPath(site: Site, { language, slug }: Placed): string {
  return entryPath(site, language, 'blog', slug);
}

/** `/embed/67-politik/`, `/embed/nb/67-politikk/`: the episode as a player for other people's sites. */
export function embedPath(site: Site, { language, slug }: Placed): string {
  return `${framedFolder}${homePath(site, language).slice(1)}${slug}/`;
}

/** `/nb/offline/`, what a reader has saved on their device. */
export function offlinePath(site: Site, language: string): string {
  return `${homePath(site, language)}offline/`;
}

/** `/nb/om/` */
export function pagePath(site: Site, { language, slug }: Placed): string {
  return `${homePath(site, language)}${slug}/`;
}

/** `/nb/blog/feed.xml` */
export function blogFeedPath(site: Site, language: string): string {
  return `${sectionPath(site, language, 'blog')}feed.xml`;
}

/** `/blog/all.xml`, the articles of every language. */
export const allLanguagesFeedPath = '/blog/all.xml';

/** `/episodes/feed.xml`, the episodes of every show. */
export const allShowsFeedPath = '/episodes/feed.xml';

/** `/shows/radio.jpg` or `/people/redaktionen.png`, for a picture below `content/`. */
export function picturePath(file: string): string {
  return `/${file.split('/')[0] ?? ''}/${fileName(file)}`;
}

/** The file name at the end of a path. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A full ASCII address on the site for a path on it. */
export function absolute(site: Site, path: string): string {
  return new URL(path, `${site.url}/`).href;
}
