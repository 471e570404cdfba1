import { absolute } from '#domain/address.ts';
import type { Instant } from '#domain/instant.ts';
import type { Site } from '#domain/site.ts';
import { byteLength } from './byte-length.ts';
import { latest } from './feed-date.ts';
import { escapeMarkup } from './markup.ts';

/** A page as search engines are told of it: full addresses, when its content last changed, and the same page by language. */
export type SitemapPage = {
  url: string;
  changed?: Instant | undefined;
  alternates: readonly { language: string; href: string }[];
};

/** A sitemap as a file: its name without `.xml`, and its text. */
export type SitemapFile = { stem: string; text: string };

/** How much one sitemap may hold. https://www.sitemaps.org/protocol.html#index */
export const sitemapLimits = { urls: 50_000, bytes: 50 * 1024 * 1024 };

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const opening = `${declaration}<urlset ${namespace} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
const closing = '</urlset>\n';

/** `sitemap` alone, or, when that grows too large, as the index of `sitemap-1`, `sitemap-2` ... */
export function renderSitemaps(
  site: Site,
  pages: readonly SitemapPage[],
  limits = sitemapLimits,
): SitemapFile[] {
  const parts = split(pages, limits);
  const [only] = parts;
  if (only && parts.length === 1) return [{ stem: 'sitemap', text: only.text }];
  const numbered = parts.map((part, index) => ({ ...part, stem: `sitemap-${index + 1}` }));
  const entries = numbered.map(({ stem, changed }) =>
    element('sitemap', [tag('loc', absolute(site, `/${stem}.xml`)), ...lastmod(changed)]),
  );
  const index = `${declaration}<sitemapindex ${namespace}>\n${entries.join('')}</sitemapindex>\n`;
  return [{ stem: 'sitemap', text: index }, ...numbered.map(({ stem, text }) => ({ stem, text }))];
}

type Part = { text: string; changed: Instant | undefined };

function split(pages: readonly SitemapPage[], limits: typeof sitemapLimits): Part[] {
  const room = limits.bytes - byteLength(opening + closing);
  const groups: { entries: string[]; pages: SitemapPage[]; size: number }[] = [];
  for (const page of pages) {
    const entry = renderPage(page);
    const size = byteLength(entry);
    const last = groups.at(-1);
    if (last && last.entries.length < limits.urls && last.size + size <= room) {
      last.entries.push(entry);
      last.pages.push(page);
      last.size += size;
    } else groups.push({ entries: [entry], pages: [page], size });
  }
  return groups.map((group) => ({
    text: `${opening}${group.entries.join('')}${closing}`,
    changed: latest(group.pages.map(({ changed }) => changed)),
  }));
}

/** https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap */
function renderPage({ url, changed, alternates }: SitemapPage): string {
  return element('url', [
    tag('loc', url),
    ...lastmod(changed),
    ...alternates.map(
      ({ language, href }) =>
        `<xhtml:link rel="alternate" hreflang="${escapeMarkup(language)}" href="${escapeMarkup(href)}"/>`,
    ),
  ]);
}

function lastmod(changed: Instant | undefined): string[] {
  return changed === undefined ? [] : [tag('lastmod', changed)];
}

function tag(name: string, text: string): string {
  return `<${name}>${escapeMarkup(text)}</${name}>`;
}

function element(name: string, children: readonly string[]): string {
  return `<${name}>\n${children.map((child) => `  ${child}\n`).join('')}</${name}>\n`;
}
