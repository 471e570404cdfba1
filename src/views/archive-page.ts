import { entryPath, sectionPath } from '#domain/address.ts';
import type { Library } from '#domain/library.ts';
import { onceFor } from '#domain/once.ts';
import { pageSizes } from '#domain/paging.ts';
import { groupByYear } from '#domain/year.ts';
import { ownName } from '#i18n/languages.ts';
import { formatCount } from '#i18n/numbers.ts';
import { format } from '#i18n/words.ts';
import { type Edition, editionOf, languageParam } from './edition.ts';
import { everyLanguage, type Frame, frameOf } from './frame.ts';
import { type Holding, holdingIn, languagesOf } from './holding.ts';
import type { Link } from './link.ts';
import { type List, onPage, type Paging, pagedFacts, pagedRoutes, pagedText, pagedTitle } from './paging.ts';
import { type RegisterLine, registerOf } from './register.ts';
import { sectionLink } from './section-link.ts';

/** A year with how much there is of it; its lines when the whole archive is short. */
export type ArchiveYear = { year: string; link: Link; count: string; items: RegisterLine[] };

/** `/archive/`: the years in which something was published in a language. */
export type ArchivePage = {
  frame: Frame;
  years: ArchiveYear[];
  /** The archives of other languages. */
  elsewhere: Link[];
};

/** `/archive/2018/`, `/archive/2018/page/2/` */
export type ArchiveYearPage = {
  frame: Frame;
  year: string;
  count: string;
  items: RegisterLine[];
  paging: Paging | undefined;
  /** The years before and after in which there is something. */
  previous: Link | undefined;
  next: Link | undefined;
  back: Link;
};

/** The archive of a language. */
export function archivePage(library: Library, language: string): ArchivePage {
  const edition = editionOf(library, language);
  const { site, words } = edition;
  const path = (there: string) => sectionPath(site, there, 'archive');
  const years = yearsOf(edition);
  const all = years.reduce((sum, { holding }) => sum + size(holding), 0);
  const short = all <= pageSizes.lines;
  return {
    frame: frameOf(edition, {
      title: words.sections.archive,
      description: words.intro.archive,
      path: path(language),
      section: 'archive',
      translations: everyLanguage(site, path),
    }),
    years: years.map(({ year, holding }) => ({
      year,
      link: yearLink(edition, year),
      count: countOf(edition, holding),
      items: short ? linesOf(edition, holding) : [],
    })),
    elsewhere: languagesOf(library, library)
      .filter((other) => other !== language)
      .map((other) => ({ href: path(other), label: ownName(other), language: other })),
  };
}

/** The addresses of the years of every language. */
export function archiveYearRoutes(library: Library) {
  return library.site.languages.flatMap((language) =>
    yearsOf(editionOf(library, language)).flatMap(({ year, holding }) => {
      const route = {
        params: { language: languageParam(library.site, language), year },
        props: { language, year },
      };
      return pagedRoutes(route, size(holding), pageSizes.lines);
    }),
  );
}

/** A page of one year in a language. Throws when nothing was published in it. */
export function archiveYearPage(
  library: Library,
  language: string,
  year: string,
  number = 1,
): ArchiveYearPage {
  const edition = editionOf(library, language);
  const { words } = edition;
  const years = yearsOf(edition);
  const index = years.findIndex((each) => each.year === year);
  const holding = years[index]?.holding;
  if (!holding) throw new Error(`Nothing was published in ${year}.`);
  const list = yearList(library, year);
  const facts = pagedFacts(edition, list, number);
  const neighbour = (at: number) => {
    const there = years[at]?.year;
    return there === undefined ? undefined : yearLink(edition, there);
  };
  const overview = sectionLink(edition, 'archive');
  return {
    frame: frameOf(edition, {
      title: pagedTitle(edition, `${overview.label} ${year}`, number),
      description: pagedText(
        edition,
        `${format(words.archive.year, { year })}: ${countOf(edition, holding)}.`,
        number,
      ),
      section: 'archive',
      elsewhere: (there) => sectionPath(library.site, there, 'archive'),
      trail: [overview, ...(number === 1 ? [] : [yearLink(edition, year)])],
      ...facts,
    }),
    year,
    count: countOf(edition, holding),
    items: onPage(linesOf(edition, holding), list.size, number),
    paging: facts.paging,
    previous: neighbour(index + 1),
    next: neighbour(index - 1),
    back: { ...overview, label: words.archive.back },
  };
}

/** The years of a language, each as a list with what is on it. */
export function archiveYears(edition: Edition): { list: List; holding: Holding }[] {
  return yearsOf(edition).map(({ year, holding }) => ({ list: yearList(edition.library, year), holding }));
}

type Year = { year: string; holding: Holding };

/** What was published in a language by year, the newest year first. */
function yearsOf({ library, language }: Edition): Year[] {
  return years(library).get(language) ?? [];
}

const years = onceFor(
  (library: Library) =>
    new Map(library.site.languages.map((language) => [language, yearsIn(library, language)])),
);

function yearsIn(library: Library, language: string): Year[] {
  const own = holdingIn(library, language);
  const episodes = groupByYear(own.episodes, library.site.timeZone);
  const posts = groupByYear(own.posts, library.site.timeZone);
  return [...new Set([...episodes.keys(), ...posts.keys()])]
    .sort()
    .toReversed()
    .map((year) => ({ year, holding: { episodes: episodes.get(year) ?? [], posts: posts.get(year) ?? [] } }));
}

function yearList(library: Library, year: string): List {
  const counts = library.site.languages.flatMap((language) =>
    yearsOf(editionOf(library, language))
      .filter((each) => each.year === year)
      .map(({ holding }) => [language, size(holding)] as const),
  );
  return {
    path: (there) => entryPath(library.site, there, 'archive', year),
    items: Object.fromEntries(counts),
    size: pageSizes.lines,
  };
}

function yearLink({ site, language }: Edition, year: string): Link {
  return { href: entryPath(site, language, 'archive', year), label: year };
}

function linesOf(edition: Edition, holding: Holding): RegisterLine[] {
  return registerOf(edition, holding).flatMap(({ items }) => items);
}

function countOf({ language, words: { counts } }: Edition, { episodes, posts }: Holding): string {
  return [
    episodes.length > 0 ? formatCount(counts.episodes, episodes.length, language) : undefined,
    posts.length > 0 ? formatCount(counts.posts, posts.length, language) : undefined,
  ]
    .filter((count) => count !== undefined)
    .join(', ');
}

function size({ episodes, posts }: Holding): number {
  return episodes.length + posts.length;
}
