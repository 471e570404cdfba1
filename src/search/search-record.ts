import type { Kind } from './answer.ts';

/**
 * A stretch of a record's text. `anchor` leads to it on the page; `start` (seconds) and `speaker` are set where it is
 * spoken, and a heading where it stands below one.
 */
export type Passage = {
  text: string;
  anchor: string;
  heading?: string | undefined;
  start?: number | undefined;
  speaker?: string | undefined;
};

/** What the search finds as one: a page, or a chapter of a transcript. */
export type SearchRecord = {
  kind: Kind;
  language: string;
  /** The path of its page. */
  page: string;
  title: string;
  /** Words that are no part of its text and still lead to it: people, topics, the chapter of a moment. */
  names: readonly string[];
  passages: readonly Passage[];
  /** The large sign of an episode: `67`. */
  number?: string | undefined;
  /** ISO 8601, and the year on the site's calendar. */
  date?: string | undefined;
  year?: string | undefined;
  /** Ids of people, and of tags, categories and series. */
  people: readonly string[];
  topics: readonly string[];
};
