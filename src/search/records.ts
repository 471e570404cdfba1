import type { FeedContext } from '#bodies/feed-components.ts';
import { absolute, entryPath, episodePath, pagePath, postPath } from '#domain/address.ts';
import type { Body } from '#domain/body.ts';
import type { Episode } from '#domain/episode.ts';
import type { Library } from '#domain/library.ts';
import type { Page } from '#domain/page.ts';
import type { Post } from '#domain/post.ts';
import { type Taxonomy, taxonomies } from '#domain/term.ts';
import { groupByYear } from '#domain/year.ts';
import { formatMeasure } from '#i18n/numbers.ts';
import { wordsOf } from '#i18n/words.ts';
import { bodySections } from './body-sections.ts';
import { momentRecords } from './moment-records.ts';
import type { Passage, SearchRecord } from './search-record.ts';
import { type SiteNames, siteNames, translated } from './site-names.ts';

/** The texts of episodes, posts and pages, by their place below `content/` (`posts/da/den-gode-kommentar`). */
export type Bodies = ReadonlyMap<string, Body>;

/** Everything on the site that can be found, in an order that depends on nothing but the content. */
export function searchRecords(library: Library, bodies: Bodies): SearchRecord[] {
  const yearOf = yearsOf(library);
  const names = siteNames(library);
  return [
    ...library.episodes.flatMap((episode) => {
      const record = episodeRecord(library, names, episode, bodies, yearOf);
      return [record, ...momentRecords(library, names, episode, record)];
    }),
    ...library.posts.map((post) => postRecord(library, names, post, bodies, yearOf)),
    ...library.pages.map((page) => pageRecord(library, page, bodies)),
    ...personRecords(library),
    ...taxonomies.flatMap((taxonomy) => termRecords(library, taxonomy)),
  ];
}

type YearOf = (item: { id: string }) => string | undefined;

function yearsOf({ site, episodes, posts }: Library): YearOf {
  const years = new Map<object, string>();
  for (const [year, items] of groupByYear<Episode | Post>([...episodes, ...posts], site.timeZone)) {
    for (const item of items) years.set(item, year);
  }
  return (item) => years.get(item);
}

function episodeRecord(
  library: Library,
  names: SiteNames,
  episode: Episode,
  bodies: Bodies,
  yearOf: YearOf,
): SearchRecord {
  const { language, tags, people } = episode;
  const page = episodePath(library.site, episode);
  return {
    kind: 'episode',
    language,
    page,
    title: episode.title,
    names: namesOf(
      names,
      language,
      people.map(({ person }) => person),
      tags,
    ),
    passages: [
      { text: episode.description, anchor: '' },
      ...sectionsOf(library, bodies.get(`episodes/${episode.id}`), page, language),
    ],
    number: episode.episode === undefined ? undefined : String(episode.episode),
    date: episode.pubDate,
    year: yearOf(episode),
    people: people.map(({ person }) => person),
    topics: tags,
  };
}

function postRecord(
  library: Library,
  names: SiteNames,
  post: Post,
  bodies: Bodies,
  yearOf: YearOf,
): SearchRecord {
  const { language, kicker, lead = post.description, category, series } = post;
  const page = postPath(library.site, post);
  const people = post.people.map(({ person }) => person);
  const topics = [...post.tags, category, series].filter((id) => id !== undefined);
  return {
    kind: 'article',
    language,
    page,
    title: post.title,
    names: [...(kicker === undefined ? [] : [kicker]), ...namesOf(names, language, people, topics)],
    passages: [
      ...(lead === undefined ? [] : [{ text: lead, anchor: '' }]),
      ...sectionsOf(library, bodies.get(`posts/${post.id}`), page, language),
    ],
    date: post.pubDate,
    year: yearOf(post),
    people,
    topics,
  };
}

function pageRecord(library: Library, page: Page, bodies: Bodies): SearchRecord {
  const path = pagePath(library.site, page);
  const { title, description, language } = page;
  return {
    kind: 'page',
    language,
    page: path,
    title,
    names: [],
    passages: [
      ...(description === undefined ? [] : [{ text: description, anchor: '' }]),
      ...sectionsOf(library, bodies.get(`pages/${page.id}`), path, language),
    ],
    people: [],
    topics: [],
  };
}

/** Everybody's page in each language in which something of theirs can be read or heard. */
function personRecords(library: Library): SearchRecord[] {
  const languages = languagesOf(library, ({ people }) => people.map(({ person }) => person));
  return library.people.flatMap(({ id, name, jobTitle, description }) =>
    languages(id).map((language) => ({
      kind: 'person' as const,
      language,
      page: entryPath(library.site, language, 'people', id),
      title: name,
      names: [],
      passages: plainPassages([translated(jobTitle, language), translated(description, language)]),
      people: [id],
      topics: [],
    })),
  );
}

/** The page of each tag, category or series in each language in which something belongs to it. */
function termRecords(library: Library, taxonomy: Taxonomy): SearchRecord[] {
  const languages = languagesOf(library, (item) => topicsOf(item, taxonomy));
  return library[taxonomy].flatMap(({ id, title, description }) =>
    languages(id).map((language) => ({
      kind: 'term' as const,
      language,
      page: entryPath(library.site, language, taxonomy, id),
      title: translated(title, language) ?? id,
      names: [],
      passages: plainPassages([translated(description, language)]),
      people: [],
      topics: [id],
    })),
  );
}

function topicsOf(item: Episode | Post, taxonomy: Taxonomy): readonly (string | undefined)[] {
  if (taxonomy === 'tags') return item.tags;
  if (!('slug' in item) || 'sound' in item) return [];
  return [taxonomy === 'categories' ? item.category : item.series];
}

/** Finds the languages, in the order of the site's, of the items that name an id among those that belong to them. */
function languagesOf(
  { site, episodes, posts }: Library,
  idsOf: (item: Episode | Post) => readonly (string | undefined)[],
): (id: string) => string[] {
  const found = new Set<string>();
  for (const item of [...episodes, ...posts])
    for (const id of idsOf(item)) found.add(`${item.language} ${id}`);
  return (id) => site.languages.filter((language) => found.has(`${language} ${id}`));
}

function plainPassages(texts: readonly (string | undefined)[]): Passage[] {
  return texts.flatMap((text) => (text === undefined ? [] : [{ text, anchor: '' }]));
}

function namesOf(
  names: SiteNames,
  language: string,
  people: readonly string[],
  topics: readonly string[],
): string[] {
  return [...people.map(names.person), ...topics.map((id) => names.topic(id, language))];
}

function sectionsOf(library: Library, body: Body | undefined, page: string, language: string): Passage[] {
  if (!body) return [];
  return bodySections(body, contextOf(library, page, language)).map(({ id, heading, text }) => ({
    text: heading === undefined ? text : `${heading}. ${text}`,
    anchor: id === undefined ? '' : `#${id}`,
    heading,
  }));
}

function contextOf({ site }: Library, page: string, language: string): FeedContext {
  const here = absolute(site, page);
  return {
    resolve: (address) => (URL.canParse(address, here) ? new URL(address, here).href : here),
    listen: () => undefined,
    measure: (value, unit) => formatMeasure(value, unit, language),
    words: wordsOf(language).feed,
  };
}
