import { join } from 'node:path';
import { libraryOf } from '#domain/content.ts';
import type { Library } from '#domain/library.ts';
import { taxonomies } from '#domain/term.ts';
import { readContent } from '#files/content.ts';
import { archivePage, archiveYearPage, archiveYearRoutes } from '#views/archive-page.ts';
import { articlePage, articleRoutes } from '#views/article-page.ts';
import { blogPage, blogRoutes } from '#views/blog-page.ts';
import { languageRoutes } from '#views/edition.ts';
import { episodePage, episodeRoutes } from '#views/episode-page.ts';
import { episodesPage, episodesRoutes } from '#views/episodes-page.ts';
import type { Frame } from '#views/frame.ts';
import { homePage } from '#views/home-page.ts';
import { missingPage } from '#views/missing-page.ts';
import { offlinePage } from '#views/offline-page.ts';
import { peoplePage } from '#views/people-page.ts';
import { personPage, personRoutes } from '#views/person-page.ts';
import { searchPage } from '#views/search-page.ts';
import { subscribePage } from '#views/subscribe-page.ts';
import { termPage, termRoutes } from '#views/term-page.ts';
import { termsPage } from '#views/terms-page.ts';
import { textPage, textRoutes } from '#views/text-page.ts';

/** The content that ships with the site. */
export async function shippedLibrary(): Promise<Library> {
  const root = join(import.meta.dirname, '../../content');
  return libraryOf(await readContent({ root, now: '2026-01-01T00:00:00Z' }), { hidden: false });
}

/** The props of every page of a site. */
export function everyPage(library: Library): { frame: Frame }[] {
  const sections = [homePage, archivePage, offlinePage, peoplePage, searchPage, subscribePage];
  return [
    ...languageRoutes(library).flatMap(({ props: { language } }) => [
      ...sections.map((section) => section(library, language)),
      ...taxonomies.map((taxonomy) => termsPage(library, language, taxonomy)),
    ]),
    ...episodesRoutes(library).map(({ props }) => episodesPage(library, props.language, props.number)),
    ...blogRoutes(library).map(({ props }) => blogPage(library, props.language, props.number)),
    ...archiveYearRoutes(library).map(({ props }) =>
      archiveYearPage(library, props.language, props.year, props.number),
    ),
    ...episodeRoutes(library).map(({ props }) => episodePage(library, props.id)),
    ...articleRoutes(library).map(({ props }) => articlePage(library, props.id)),
    ...textRoutes(library).map(({ props }) => textPage(library, props.id)),
    ...personRoutes(library).map(({ props }) => personPage(library, props.language, props.id, props.number)),
    ...taxonomies.flatMap((taxonomy) =>
      termRoutes(library, taxonomy).map(({ props }) =>
        termPage(library, props.language, taxonomy, props.id, props.number),
      ),
    ),
    missingPage(library),
  ];
}

/** Every address that stands in the props of a page. */
export function* addressesIn(props: unknown): Generator<string> {
  if (typeof props !== 'object' || props === null) return;
  for (const [key, value] of Object.entries(props)) {
    if (typeof value === 'string' && (key === 'href' || key === 'home')) yield value;
    else yield* addressesIn(value);
  }
}
