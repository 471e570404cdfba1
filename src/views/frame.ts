import {
  absolute,
  homePath,
  offlinePath,
  pagePath,
  type Section,
  sectionPath,
  sections,
} from '#domain/address.ts';
import { inLanguage } from '#domain/field.ts';
import { mainLanguage, type Site } from '#domain/site.ts';
import { shareSize } from '#drawing/share-picture.ts';
import { type FeedLink, feedLinks } from '#feeds/feed-links.ts';
import { manifestPath } from '#feeds/web-manifest.ts';
import { pagePolicy } from '#hosting/content-security-policy.ts';
import { ownName } from '#i18n/languages.ts';
import type { Words } from '#i18n/words.ts';
import type { Edition } from './edition.ts';
import type { Link } from './link.ts';
import type { Paging } from './paging.ts';
import { sectionLink } from './section-link.ts';
import { homeShare, type Share, sectionShare, shareAddress } from './share.ts';
import { breadcrumbThing, renderStructuredData, type Thing } from './structured-data.ts';

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
  /** The pages before and after this one in a list. */
  steps: { rel: 'prev' | 'next'; href: string }[];
  feeds: { title: string; href: string; type: FeedLink['type'] }[];
  openGraph: { property: string; content: string }[];
  /** The same page as Markdown. */
  twin: string | undefined;
  /** How other sites may show what the page is about. */
  oembed: string | undefined;
  manifest: string;
  /** JSON-LD; empty when there is nothing to say. */
  structuredData: string;
  /** The content security policy, for hosts that send no headers. */
  policy: string;
  navigation: Link[];
  search: Link;
  /** The zone in which the site's dates are told. */
  timeZone: string;
  archive: Link;
  /** What a reader has saved. */
  offline: Link;
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
  /** The list that this is a page of. */
  paging?: Paging | undefined;
  /** Where a reader of a language without this page is sent; the front page when it is left out. */
  elsewhere?: ((language: string) => string) | undefined;
  /** The pages above this one, from the front page down. */
  trail?: readonly Link[] | undefined;
  kind?: 'website' | 'article' | 'profile' | undefined;
  /** The page's own picture for sharing; that of its section or of the front page when it is left out. */
  share?: Share | undefined;
  /** The address of the same page as Markdown. */
  twin?: string | undefined;
  /** The address of the oEmbed answer. */
  oembed?: string | undefined;
  /** What the page is about, for machines. */
  about?: readonly Thing[] | undefined;
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
    alternates: facts.hidden ? [] : alternatesOf(site, facts.translations),
    steps: stepsOf(facts),
    feeds: feedsOf(edition, facts),
    openGraph: openGraphOf(edition, facts, description),
    twin: facts.twin,
    oembed: facts.oembed,
    manifest: manifestPath(site, language),
    structuredData: renderStructuredData(thingsOf(edition, facts)),
    policy: pagePolicy(library),
    navigation: navigationOf(edition, facts),
    search: {
      href: sectionPath(site, language, 'search'),
      label: words.sections.search,
      current: facts.section === 'search',
    },
    timeZone: site.timeZone,
    archive: { ...sectionLink(edition, 'archive'), current: facts.section === 'archive' },
    offline: {
      href: offlinePath(site, language),
      label: words.offline.title,
      current: facts.path === offlinePath(site, language),
    },
    languages: site.languages.map((other) => ({
      href: facts.translations[other] ?? facts.elsewhere?.(other) ?? homePath(site, other),
      label: ownName(other),
      language: other,
      current: other === language,
    })),
    trail: trailOf(edition, facts),
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

/** A page in the languages that have it, and the one for everybody else; empty for a page in one language. https://developers.google.com/search/docs/specialty/international/localized-versions */
export function alternatesOf(site: Site, translations: PageFacts['translations']): Frame['alternates'] {
  const known = site.languages.flatMap((language) => {
    const path = translations[language];
    return path === undefined ? [] : [{ language, href: absolute(site, path) }];
  });
  const [first] = known;
  if (!first || known.length < 2) return [];
  const main = known.find(({ language }) => language === mainLanguage(site)) ?? first;
  return [...known, { language: 'x-default', href: main.href }];
}

function stepsOf({ paging }: PageFacts): Frame['steps'] {
  const steps = [
    { rel: 'prev' as const, link: paging?.previous },
    { rel: 'next' as const, link: paging?.next },
  ];
  return steps.flatMap(({ rel, link }) => (link ? [{ rel, href: link.href }] : []));
}

function feedsOf({ library, language }: Edition, { path, section }: PageFacts): Frame['feeds'] {
  const everyLanguage = section === 'subscribe';
  return feedLinks(library, language, path, { everyLanguage }).map(({ path: href, ...feed }) => ({
    ...feed,
    href,
  }));
}

function trailOf({ site, language, words }: Edition, { trail = [] }: PageFacts): Link[] {
  return [{ href: homePath(site, language), label: words.site.home }, ...trail];
}

function thingsOf(edition: Edition, facts: PageFacts): Thing[] {
  const { title, path, about = [], hidden } = facts;
  if (hidden) return [];
  const way =
    title === undefined
      ? []
      : [breadcrumbThing(edition.site, trailOf(edition, facts), { href: path, label: title })];
  return [...about, ...way];
}

/** https://ogp.me/ */
function openGraphOf(
  edition: Edition,
  { title, path, kind, section, share }: PageFacts,
  description: string | undefined,
): Frame['openGraph'] {
  const { site, language } = edition;
  const shown = share ?? (section === undefined ? homeShare(edition) : sectionShare(edition, section));
  const facts: Record<string, string | undefined> = {
    'og:site_name': site.title,
    'og:title': title ?? site.title,
    'og:description': description,
    'og:type': kind ?? 'website',
    'og:url': absolute(site, path),
    'og:locale': language.replace('-', '_'),
    'og:image': shareAddress(edition, shown),
    'og:image:type': 'image/jpeg',
    'og:image:width': String(shareSize.width),
    'og:image:height': String(shareSize.height),
    'og:image:alt': shown.alt,
  };
  return Object.entries(facts).flatMap(([property, content]) =>
    content === undefined ? [] : [{ property, content }],
  );
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
