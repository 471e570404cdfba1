import type { FeedContext } from '#bodies/feed-components.ts';
import { absolute, entryPath, episodePath, pagePath, postPath } from '#domain/address.ts';
import type { Body } from '#domain/body.ts';
import type { Episode } from '#domain/episode.ts';
import { find, type Library } from '#domain/library.ts';
import type { Page } from '#domain/page.ts';
import type { Post } from '#domain/post.ts';
import { type Taxonomy, taxonomies } from '#domain/term.ts';
import { groupByYear } from '#domain/year.ts';
import { formatMeasure } from '#i18n/numbers.ts';
import { wordsOf } from '#i18n/words.ts';
import { bodySections } from './body-sections.ts';
import { momentRecords } from './moment-records.ts';
import type { Passage, SearchRecord } from './search-record.ts';

/** The texts of episodes, posts and pages, by their place below `content/` (`posts/da/den-gode-kommentar`). */
export type Bodies = ReadonlyMap<string, Body>;

/** Everything on the site that can be found, in an order that depends on nothing but the content. */
export function searchRecords(library: Library, bodies: Bodies): SearchRecord[] {
  const yearOf = yearsOf(library);
  return [
    ...library.episodes.flatMap((episode) => {
      const record = episodeRecord(library, episode, bodies, yearOf);
      return [record, ...momentRecords(library, episode, record)];
    }),
    ...library.posts.map((post) => postRecord(library, post, bodies, yearOf)),
    ...library.pages.map((page) => pageRecord(library, page, bodies)),
    ...library.people.flatMap(({ id }) => personRecords(library, id)),
    ...taxonomies.flatMap((taxonomy) =>
      library[taxonomy].flatMap(({ id }) => termRecords(library, taxonomy, id)),
    ),
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

function episodeRecord(library: Library, episode: Episode, bodies: Bodies, yearOf: YearOf): SearchRecord {
  const { language, tags, people } = episode;
  const page = episodePath(library.site, episode);
  return {
    kind: 'episode',
    language,
    page,
    title: episode.title,
    names: namesOf(
      library,
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

function postRecord(library: Library, post: Post, bodies: Bodies, yearOf: YearOf): SearchRecord {
  const { language, kicker, lead = post.description, category, series } = post;
  const page = postPath(library.site, post);
  const people = post.people.map(({ person }) => person);
  const topics = [...post.tags, category, series].filter((id) => id !== undefined);
  return {
    kind: 'article',
    language,
    page,
    title: post.title,
    names: [...(kicker === undefined ? [] : [kicker]), ...namesOf(library, language, people, topics)],
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

/** Somebody's page in each language in which something of theirs can be read or heard. */
function personRecords(library: Library, id: string): SearchRecord[] {
  const person = find(library.people, id);
  const named = (item: Episode | Post) => item.people.some(({ person }) => person === id);
  return languagesWith(library, named).map((language) => ({
    kind: 'person',
    language,
    page: entryPath(library.site, language, 'people', id),
    title: person?.name ?? id,
    names: [],
    passages: plainPassages([
      translated(person?.jobTitle, language),
      translated(person?.description, language),
    ]),
    people: [id],
    topics: [],
  }));
}

/** The page of a tag, category or series in each language in which something belongs to it. */
function termRecords(library: Library, taxonomy: Taxonomy, id: string): SearchRecord[] {
  const term = find(library[taxonomy], id);
  return languagesWith(library, (item) => topicsOf(item, taxonomy).includes(id)).map((language) => ({
    kind: 'term',
    language,
    page: entryPath(library.site, language, taxonomy, id),
    title: translated(term?.title, language) ?? id,
    names: [],
    passages: plainPassages([translated(term?.description, language)]),
    people: [],
    topics: [id],
  }));
}

function topicsOf(item: Episode | Post, taxonomy: Taxonomy): readonly (string | undefined)[] {
  if (taxonomy === 'tags') return item.tags;
  if (!('slug' in item) || 'sound' in item) return [];
  return [taxonomy === 'categories' ? item.category : item.series];
}

function languagesWith(
  { site, episodes, posts }: Library,
  holds: (item: Episode | Post) => boolean,
): string[] {
  const languages = new Set([...episodes, ...posts].filter(holds).map(({ language }) => language));
  return site.languages.filter((language) => languages.has(language));
}

function plainPassages(texts: readonly (string | undefined)[]): Passage[] {
  return texts.flatMap((text) => (text === undefined ? [] : [{ text, anchor: '' }]));
}

function namesOf(
  library: Library,
  language: string,
  people: readonly string[],
  topics: readonly string[],
): string[] {
  return [
    ...people.map((id) => find(library.people, id)?.name ?? id),
    ...topics.map((id) => topicTitle(library, language, id)),
  ];
}

/** What a tag, category or series is called in a language, or in the first that has a name for it. */
export function topicTitle(library: Library, language: string, id: string): string {
  const term = taxonomies.map((taxonomy) => find(library[taxonomy], id)).find((found) => found !== undefined);
  return translated(term?.title, language) ?? id;
}

function translated(
  words: Readonly<Record<string, string>> | undefined,
  language: string,
): string | undefined {
  return words?.[language] ?? Object.values(words ?? {})[0];
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
