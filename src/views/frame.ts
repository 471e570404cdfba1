import {
  absolute,
  blogFeedPath,
  homePath,
  pagePath,
  picturePath,
  type Section,
  sectionPath,
  sections,
} from '#domain/address.ts';
import { inLanguage } from '#domain/field.ts';
import { mainLanguage, type Site } from '#domain/site.ts';
import { ownName } from '#i18n/languages.ts';
import { format, type Words } from '#i18n/words.ts';
import type { Edition } from './edition.ts';
import type { Link } from './link.ts';
import type { PlacedPicture } from './placed-picture.ts';

/** What stands around every page: its head, the way through the site, and the foot. */
export type Frame = {
  language: string;
  words: Words;
  siteTitle: string;
  home: string;
  /** The text of `<title>`. */
  title: string;
  description: string | undefined;
  /** Undefined on a page that search engines shall not keep. */
  canonical: string | undefined;
  alternates: { language: string; href: string }[];
  feeds: { title: string; href: string }[];
  openGraph: { property: string; content: string }[];
  navigation: Link[];
  search: Link;
  languages: Link[];
  trail: Link[];
  pages: Link[];
  publisher: string;
};

/** What a page says of itself. */
export type PageFacts = {
  /** Without the name of the site; undefined on the front page. */
  title?: string | undefined;
  description?: string | undefined;
  path: string;
  /** The section that the page belongs to, so that the navigation can show it. */
  section?: Section | undefined;
  /** The paths of this page in the languages that have it, its own included. */
  translations: Readonly<Record<string, string>>;
  /** Where a reader of a language without this page is sent; the front page when it is left out. */
  elsewhere?: ((language: string) => string) | undefined;
  /** The pages above this one, from the front page down. */
  trail?: readonly Link[] | undefined;
  kind?: 'website' | 'article' | 'profile' | undefined;
  picture?: PlacedPicture | undefined;
  hidden?: boolean | undefined;
};

/** The frame of a page in an edition. */
export function frameOf(edition: Edition, facts: PageFacts): Frame {
  const { library, site, language, words } = edition;
  const description = facts.description ?? inLanguage(site.description, language);
  return {
    language,
    words,
    siteTitle: site.title,
    home: homePath(site, language),
    title: facts.title === undefined ? site.title : `${facts.title} · ${site.title}`,
    description,
    canonical: facts.hidden ? undefined : absolute(site, facts.path),
    alternates: alternatesOf(site, facts.translations),
    feeds: feedsOf(edition),
    openGraph: openGraphOf(edition, facts, description),
    navigation: navigationOf(edition, facts),
    search: {
      href: sectionPath(site, language, 'search'),
      label: words.sections.search,
      current: facts.section === 'search',
    },
    languages: site.languages.map((other) => ({
      href: facts.translations[other] ?? facts.elsewhere?.(other) ?? homePath(site, other),
      label: ownName(other),
      language: other,
      current: other === language,
    })),
    trail: [{ href: homePath(site, language), label: words.site.home }, ...(facts.trail ?? [])],
    pages: library.pages
      .filter((page) => page.language === language)
      .map((page) => ({ href: pagePath(site, page), label: shortTitle(site, page.title) })),
    publisher: site.publisher.name,
  };
}

/** The same section in every language of the site. */
export function everyLanguage(site: Site, path: (language: string) => string): Record<string, string> {
  return Object.fromEntries(site.languages.map((language) => [language, path(language)]));
}

/** https://developers.google.com/search/docs/specialty/international/localized-versions */
function alternatesOf(site: Site, translations: PageFacts['translations']): Frame['alternates'] {
  const known = site.languages.flatMap((language) => {
    const path = translations[language];
    return path === undefined ? [] : [{ language, href: absolute(site, path) }];
  });
  const [first] = known;
  if (!first || known.length < 2) return [];
  const main = known.find(({ language }) => language === mainLanguage(site)) ?? first;
  return [...known, { language: 'x-default', href: main.href }];
}

function feedsOf({ library, site, language, words }: Edition): Frame['feeds'] {
  return [
    ...library.shows.map(({ title, feed }) => ({ title, href: feed })),
    {
      title: format(words.feed.blog, { site: site.title }),
      href: blogFeedPath(site, language),
    },
  ];
}

/** https://ogp.me/ */
function openGraphOf(
  edition: Edition,
  { title, path, kind, picture }: PageFacts,
  description: string | undefined,
): Frame['openGraph'] {
  const { site, language } = edition;
  const facts: Record<string, string | undefined> = {
    'og:site_name': site.title,
    'og:title': title ?? site.title,
    'og:description': description,
    'og:type': kind ?? 'website',
    'og:url': absolute(site, path),
    'og:locale': language.replace('-', '_'),
    'og:image': absolute(site, picture?.address ?? showPicture(edition)),
    'og:image:alt': picture?.alt,
  };
  return Object.entries(facts).flatMap(([property, content]) =>
    content === undefined ? [] : [{ property, content }],
  );
}

/** What stands for a page without a picture: the artwork of the first show, or else the site's icon. */
function showPicture({ library }: Edition): string {
  const artwork = library.shows[0]?.artwork;
  return artwork ? picturePath(artwork.file) : '/icon-512.png';
}

const usual: readonly string[] = ['episodes', 'blog', 'tags', 'subscribe'];

function navigationOf({ library, site, language, words }: Edition, facts: PageFacts): Link[] {
  return (site.navigation[language] ?? usual).flatMap((name) => {
    const section = sections.find((known) => known === name);
    if (section) {
      const label = words.sections[section];
      return [{ href: sectionPath(site, language, section), label, current: facts.section === section }];
    }
    const page = library.pages.find(({ slug, language: its }) => slug === name && its === language);
    if (!page) return [];
    const href = pagePath(site, page);
    return [{ href, label: shortTitle(site, page.title), current: href === facts.path }];
  });
}

/** The site's own name goes without saying: `Om Social Selling Radio` is called `Om` in a menu. */
function shortTitle(site: Site, title: string): string {
  return title.replace(site.title, '').trim() || title;
}
