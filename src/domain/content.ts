import type { Body } from './body.ts';
import type { Episode } from './episode.ts';
import type { Source } from './front-matter.ts';
import type { Ledger } from './ledger.ts';
import { type Library, makeLibrary } from './library.ts';
import type { Page } from './page.ts';
import type { Person } from './person.ts';
import type { Post } from './post.ts';
import type { Problem } from './problem.ts';
import type { Show } from './show.ts';
import type { Site } from './site.ts';
import { type Taxonomy, type Term, taxonomies } from './term.ts';

/** A value with the file it was read from, so that a check can name the line. */
export type Entry<Value> = {
  value: Value;
  source: Source;
  body?: Body | undefined;
  /** The body without what only readers need. */
  outline?: Body | undefined;
  /** A sum of what the editor wrote below the front matter. */
  sum?: string | undefined;
  /** How many words the body has. */
  words?: number | undefined;
  /** The `chapters.yaml` beside an episode, when its chapters stand there. */
  chapters?: Source | undefined;
};

/** One MDX file with the outline of its body, without one when its text is not well formed, and a sum of what it says below its front matter. */
export type Text = { source: Source; outline?: Body | undefined; sum?: string | undefined };

/** Everything an editor's folder holds, as far as it could be read; what could not be read is among the problems. */
export type Content = {
  /** How the folder is called in messages; every source's and problem's file begins with it. */
  name: string;
  /** Every file, as a path below the folder. */
  files: readonly string[];
  site: Entry<Site> | undefined;
  shows: readonly Entry<Show>[];
  episodes: readonly Entry<Episode>[];
  posts: readonly Entry<Post>[];
  pages: readonly Entry<Page>[];
  people: readonly Entry<Person>[];
  terms: Readonly<Record<Taxonomy, readonly Entry<Term>[]>>;
  /** Every MDX file that could be taken apart, also when its fields or its text are wrong. */
  texts: readonly Text[];
  /** What subscribers were promised; undefined when nothing has been published yet. */
  ledger: Entry<Ledger> | undefined;
  problems: readonly Problem[];
};

/** The Library that this content makes. Throws when there is no readable site. */
export function libraryOf(content: Content, options: { hidden: boolean }): Library {
  if (!content.site) throw new Error('content/site.yaml cannot be read, so there is no site.');
  const values = <Value>(entries: readonly Entry<Value>[]) => entries.map(({ value }) => value);
  const [tags, categories, series] = taxonomies.map((taxonomy) => values(content.terms[taxonomy]));
  return makeLibrary(
    {
      site: content.site.value,
      shows: values(content.shows),
      episodes: values(content.episodes),
      posts: values(content.posts),
      pages: values(content.pages),
      people: values(content.people),
      tags: tags ?? [],
      categories: categories ?? [],
      series: series ?? [],
    },
    options,
  );
}
