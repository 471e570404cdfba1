/** What a hit is; a moment is a passage of an episode's transcript. */
export type Kind = 'episode' | 'moment' | 'article' | 'page' | 'person' | 'term';

/** By what the hits can be narrowed. */
export const filterNames = ['kind', 'language', 'person', 'topic', 'year'] as const;
export type FilterName = (typeof filterNames)[number];

/** Of several values of one filter any will do; every filter that is named has to hold. */
export type Filters = Partial<Record<FilterName, readonly string[]>>;

/** What somebody asks; `language` is the page's own, whose hits come first. */
export interface Question {
  readonly words: string;
  readonly language: string;
  readonly filters?: Filters;
  readonly sort?: 'relevance' | 'date';
  /** How many hits at first; 10 when left out. */
  readonly limit?: number;
}

/** A piece of a title or an excerpt, as plain text; `found` pieces are what was asked for. */
export interface Words {
  readonly text: string;
  readonly found: boolean;
}

/** The second that a hit leads to. */
export interface Moment {
  /** Seconds from the beginning of the episode. */
  readonly start: number;
  readonly speaker?: string;
  /** The address of the episode's page, which is what the player knows its sound by. */
  readonly sound: string;
  /** The address of that segment in the transcript. */
  readonly transcript: string;
}

/** One find. */
export interface Hit {
  readonly kind: Kind;
  readonly language: string;
  /** Path on the site, with the anchor of the section or moment. */
  readonly address: string;
  readonly title: readonly Words[];
  readonly excerpt: readonly Words[];
  /** The heading of the article's section, or the title of the chapter. */
  readonly section?: string;
  readonly date?: string;
  readonly number?: string;
  readonly people: readonly string[];
  readonly topics: readonly string[];
  readonly moment?: Moment;
}

/** A value that hits can be narrowed to, and how many hits that would leave. */
export interface Facet {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** What the search says. */
export interface Answer {
  /** How many were found in all, `hits` being the first of them: own language first, each best first. */
  readonly count: number;
  readonly hits: readonly Hit[];
  readonly facets: Readonly<Record<FilterName, readonly Facet[]>>;
  /** What was probably meant. */
  readonly suggestion?: string;
  /** Words that exist nowhere on the site and were left out. */
  readonly without: readonly string[];
}

/** The search as an interface sees it. */
export interface SearchEngine {
  /** Answers; throws an `AbortError` when the signal says that nobody waits for it any longer. */
  ask(question: Question, signal?: AbortSignal): Promise<Answer>;
  /** The same answer with its next hits appended. */
  more(answer: Answer): Promise<Answer>;
}
