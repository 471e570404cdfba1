import { episodePath, postPath } from '#domain/address.ts';
import { newestFirst } from '#domain/library.ts';
import { groupByYear } from '#domain/year.ts';
import type { Edition } from './edition.ts';
import { episodeName } from './episode-card.ts';
import type { Holding } from './holding.ts';
import { foreign, type Link, type Passage, passage } from './link.ts';
import { dateMoment, type Moment } from './moment.ts';

/** An episode or article in one line. */
export type RegisterLine = Link & { kind: Passage; date: Moment };

/** Everything of one year, newest first. */
export type YearShelf = { year: string; items: RegisterLine[] };

/** Episodes and articles by year, newest first. */
export function registerOf(edition: Edition, { episodes, posts }: Holding): YearShelf[] {
  const { site, language, words } = edition;
  const here = (text: string): Passage => ({ text, language: undefined });
  const items = [
    ...episodes.map((item) => ({
      ...item,
      href: episodePath(site, item),
      kind: here(episodeName(item, words)),
    })),
    ...posts.map((item) => ({
      ...item,
      href: postPath(site, item),
      kind:
        item.kicker === undefined ? here(words.sections.blog) : passage(item.kicker, item.language, language),
    })),
  ].toSorted(newestFirst);
  return [...groupByYear(items, site.timeZone)].map(([year, group]) => ({
    year,
    items: group.map(({ href, title, kind, pubDate, language: its }) => ({
      href,
      label: title,
      kind,
      language: foreign(its, language),
      date: dateMoment(edition, pubDate),
    })),
  }));
}
