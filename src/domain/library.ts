import type { Credit } from './credit.ts';
import type { Episode } from './episode.ts';
import { groupedBy, onceFor } from './once.ts';
import type { Page } from './page.ts';
import type { Person } from './person.ts';
import type { Post } from './post.ts';
import type { Show } from './show.ts';
import type { Site } from './site.ts';
import type { Taxonomy, Term } from './term.ts';

/** All content that is to be seen, newest first; people and terms in the order of their ids. */
export type Library = {
  site: Site;
  shows: readonly Show[];
  episodes: readonly Episode[];
  posts: readonly Post[];
  pages: readonly Page[];
  people: readonly Person[];
} & Readonly<Record<Taxonomy, readonly Term[]>>;

/** Sorts the parts and, unless `hidden` items are to be kept, leaves out drafts and what is scheduled for later. */
export function makeLibrary(parts: Library, { hidden }: { hidden: boolean }): Library {
  const seen = <Item extends { status: string }>(items: readonly Item[]) =>
    hidden ? items : items.filter(({ status }) => status === 'published');
  return {
    site: parts.site,
    shows: parts.shows.toSorted(byId),
    episodes: seen(parts.episodes).toSorted(newestFirst),
    posts: seen(parts.posts).toSorted(newestFirst),
    pages: seen(parts.pages).toSorted(byId),
    people: parts.people.toSorted(byId),
    tags: parts.tags.toSorted(byId),
    categories: parts.categories.toSorted(byId),
    series: parts.series.toSorted(byId),
  };
}

/** Something with a date, a language and people: an episode or a post. */
export type Item = {
  id: string;
  pubDate: string;
  language: string;
  people: readonly Credit[];
  tags: readonly string[];
};

/** Newest first; among equals by id, so that the order never depends on the disk. */
export function newestFirst(a: { id: string; pubDate: string }, b: { id: string; pubDate: string }): number {
  return a.pubDate > b.pubDate ? -1 : a.pubDate < b.pubDate ? 1 : byId(a, b);
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The entry with that id, for example a person or a tag. */
export function find<Entry extends { id: string }>(
  entries: readonly Entry[],
  id: string | undefined,
): Entry | undefined {
  return id === undefined ? undefined : (byIds(entries).get(id) as Entry | undefined);
}

/** Of two entries with one id the first counts. */
const byIds = onceFor(
  (entries: readonly { id: string }[]) => new Map(entries.toReversed().map((entry) => [entry.id, entry])),
);

/** Those in one language, in their order. */
export function inOne<Entry extends { language: string }>(
  entries: readonly Entry[],
  language: string,
): readonly Entry[] {
  return (byLanguage(entries).get(language) ?? []) as Entry[];
}

const byLanguage = groupedBy(({ language }: { language: string }) => language);
