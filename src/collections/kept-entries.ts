import type { Content, Entry } from '#domain/content.ts';
import type { Site } from '#domain/site.ts';
import type { Taxonomy, Term } from '#domain/term.ts';
import { sharedBy } from '#files/shared-by.ts';

/** The kinds of entries, and what an entry of each holds. */
export type Values = { site: Site } & { [Name in ContentKind]: Content[Name][number]['value'] } & Record<
    Taxonomy,
    Term
  >;

type ContentKind = 'shows' | 'episodes' | 'posts' | 'pages' | 'people';

export type EntryKind = keyof Values;

/**
 * The entries of a kind by id, as the loader last found them fit to be shown. They lie with the process: the loader runs before the
 * pages are bundled, so that each has its own copy of this module. Astro's store would write all of them to disk and read them again.
 */
export function keptEntries<Kind extends EntryKind>(kind: Kind): Map<string, Entry<Values[Kind]>> {
  const entries = kept.get(kind) ?? new Map();
  kept.set(kind, entries);
  return entries as Map<string, Entry<Values[Kind]>>;
}

const kept = sharedBy('entries', () => new Map<EntryKind, Map<string, Entry<unknown>>>());

/** Another object whenever the entries are others, so that what is made of them can be kept until then. */
export function presentEntries(): object {
  return present.entries;
}

/** Says that the entries are others from now on. */
export function changeEntries(): void {
  present.entries = {};
  for (const listener of present.listeners) listener();
}

/** Calls `listener` whenever the entries have become others. */
export function onEntries(listener: () => void): void {
  present.listeners.add(listener);
}

const present = sharedBy('present-entries', () => ({ entries: {}, listeners: new Set<() => void>() }));
