import type { FeedContext } from '#bodies/feed-components.ts';
import { absolute, entryPath, episodePath, pagePath, postPath } from '#domain/address.ts';
import type { Bodies, Body } from '#domain/body.ts';
import type { Episode } from '#domain/episode.ts';
import type { Library } from '#domain/library.ts';
import type { Page } from '#domain/page.ts';
import type { Post } from '#domain/post.ts';
import type { Site } from '#domain/site.ts';
import { type Taxonomy, taxonomies } from '#domain/term.ts';
import { groupByYear } from '#domain/year.ts';
import { formatMeasure } from '#i18n/numbers.ts';
import { wordsOf } from '#i18n/words.ts';
import { bodySections } from './body-sections.ts';
import { momentRecords } from './moment-records.ts';
import type { Passage, SearchRecord } from './search-record.ts';
import { type SiteNames, siteNames, translated } from './site-names.ts';

/**
 * The records of an item, or of everybody and everything that has a name: `from` is all that they follow from, besides what the item's
 * text says (`text` is its place below `content/`) and our code.
 */
export type RecordPart = {
  from: readonly unknown[];
  text?: string;
  make(bodies: Bodies): SearchRecord[];
};

/**
 * Everything on the site that can be found, in parts that can each be made by itself, in an order that depends on nothing but the
 * content. `bodies` go by their place below `content/`, such as `posts/da/den-gode-kommentar`.
 */
export function recordParts(library: Library): RecordPart[] {
  const { site } = library;
  const yearOf = yearsOf(library);
  const names = siteNames(library);
  const ofItem = <Item extends Episode | Post>(
    folder: string,
    item: Item,
    make: (named: Named, body: Body | undefined) => SearchRecord[],
  ): RecordPart => {
    const named = namedIn(names, item, yearOf(item));
    const text = `${folder}/${item.id}`;
    return { from: [site, item, named], text, make: (bodies) => make(named, bodies.get(text)) };
  };
  const ofAll = (records: SearchRecord[]): RecordPart => ({ from: [records], make: () => records });
  return [
    ...library.episodes.map((episode) =>
      ofItem('episodes', episode, (named, body) => {
        const record = episodeRecord(site, episode, named, body);
        return [record, ...momentRecords(site, episode, record, named.people)];
      }),
    ),
    ...library.posts.map((post) =>
      ofItem('posts', post, (named, body) => [postRecord(site, post, named, body)]),
    ),
    ...library.pages.map((page) => {
      const text = `pages/${page.id}`;
      return {
        from: [site, page],
        text,
        make: (bodies: Bodies) => [pageRecord(site, page, bodies.get(text))],
      };
    }),
    ofAll(personRecords(library)),
    ...taxonomies.map((taxonomy) => ofAll(termRecords(library, taxonomy))),
  ];
}

/** What an item's people and topics are called, and the year on the site's calendar. */
type Named = { people: string[]; topics: string[]; year: string | undefined };

function namedIn(names: SiteNames, item: Episode | Post, year: string | undefined): Named {
  return {
    people: item.people.map(({ person }) => names.person(person)),
    topics: topicIds(item).map((id) => names.topic(id, item.language)),
    year,
  };
}

function topicIds(item: Episode | Post): string[] {
  const filed = 'sound' in item ? [] : [item.category, item.series];
  return [...item.tags, ...filed.filter((id) => id !== undefined)];
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
  site: Site,
  episode: Episode,
  { people, topics, year }: Named,
  body: Body | undefined,
): SearchRecord {
  const { language } = episode;
  const page = episodePath(site, episode);
  return {
    kind: 'episode',
    language,
    page,
    title: episode.title,
    names: [...people, ...topics],
    passages: [{ text: episode.description, anchor: '' }, ...sectionsOf(site, body, page, language)],
    number: episode.episode === undefined ? undefined : String(episode.episode),
    date: episode.pubDate,
    year,
    people: episode.people.map(({ person }) => person),
    topics: topicIds(episode),
  };
}

function postRecord(
  site: Site,
  post: Post,
  { people, topics, year }: Named,
  body: Body | undefined,
): SearchRecord {
  const { language, kicker, lead = post.description } = post;
  const page = postPath(site, post);
  return {
    kind: 'article',
    language,
    page,
    title: post.title,
    names: [...(kicker === undefined ? [] : [kicker]), ...people, ...topics],
    passages: [
      ...(lead === undefined ? [] : [{ text: lead, anchor: '' }]),
      ...sectionsOf(site, body, page, language),
    ],
    date: post.pubDate,
    year,
    people: post.people.map(({ person }) => person),
    topics: topicIds(post),
  };
}

function pageRecord(site: Site, page: Page, body: Body | undefined): SearchRecord {
  const path = pagePath(site, page);
  const { title, description, language } = page;
  return {
    kind: 'page',
    language,
    page: path,
    title,
    names: [],
    passages: [
      ...(description === undefined ? [] : [{ text: description, anchor: '' }]),
      ...sectionsOf(site, body, path, language),
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

function sectionsOf(site: Site, body: Body | undefined, page: string, language: string): Passage[] {
  if (!body) return [];
  return bodySections(body, contextOf(site, page, language)).map(({ id, heading, text }) => ({
    text: heading === undefined ? text : `${heading}. ${text}`,
    anchor: id === undefined ? '' : `#${id}`,
    heading,
  }));
}

function contextOf(site: Site, page: string, language: string): FeedContext {
  const here = absolute(site, page);
  return {
    resolve: (address) => (URL.canParse(address, here) ? new URL(address, here).href : here),
    listen: () => undefined,
    measure: (value, unit) => formatMeasure(value, unit, language),
    words: wordsOf(language).feed,
  };
}
