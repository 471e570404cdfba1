import { postPath } from '#domain/address.ts';
import type { Post } from '#domain/post.ts';
import type { Edition } from './edition.ts';
import { foreign, type Passage, passage } from './link.ts';
import { dateMoment, type Moment } from './moment.ts';
import { type PlacedPicture, placedBelow } from './placed-picture.ts';
import { readingMoment } from './reading-moment.ts';
import { statusMark } from './status-mark.ts';
import { type Tile, tileOf } from './tile.ts';

/** An article as it stands in a list. */
export type PostCard = {
  href: string;
  language: string | undefined;
  kicker: string | undefined;
  title: string;
  description: Passage | undefined;
  date: Moment;
  reading: Moment | undefined;
  cover: PlacedPicture | undefined;
  /** Stands where there is no cover. */
  tile: Tile;
  mark: string | undefined;
  /** What somebody did on it, where the list is about that person. */
  role?: string | undefined;
};

/** An article for the lists of an edition. */
export function postCard(edition: Edition, post: Post): PostCard {
  const { site, language, words } = edition;
  const href = postPath(site, post);
  const description = post.description ?? post.lead;
  return {
    href,
    language: foreign(post.language, language),
    kicker: post.kicker,
    title: post.title,
    description: description === undefined ? undefined : passage(description, post.language, language),
    date: dateMoment(edition, post.pubDate),
    reading: readingMoment(edition, post),
    cover: placedBelow(href, post.cover),
    tile: tileOf(post.slug),
    mark: statusMark(post.status, words),
  };
}
