import type { Credit } from '#domain/credit.ts';
import { pageSizes } from '#domain/paging.ts';
import { languageName } from '#i18n/languages.ts';
import { format } from '#i18n/words.ts';
import type { Edition } from './edition.ts';
import { type EpisodeCard, episodeCard } from './episode-card.ts';
import { type Holding, holdingIn, languagesOf } from './holding.ts';
import type { Link } from './link.ts';
import type { List } from './paging.ts';
import { type PostCard, postCard } from './post-card.ts';

/** What a list holds in one language; `heading` is set on the shelves of other languages than the page's. */
export type Shelf = {
  heading: string | undefined;
  episodes: EpisodeCard[];
  posts: PostCard[];
  /** How many articles stand on the pages before this one. */
  before: number;
  /** Where the rest is, on a shelf of another language that shows only the beginning. */
  more: Link | undefined;
};

/** How many items in another language a page shows before it sends readers there. */
const foreignItems = 5;

/** A holding as a list that begins at `path` in each language that has something of it. */
export function listOf({ library }: Edition, holding: Holding, path: List['path']): List {
  const items = languagesOf(library, holding).map((language) => [
    language,
    size(holdingIn(holding, language)),
  ]);
  return { path, items: Object.fromEntries(items), size: pageSizes.cards };
}

/**
 * A page of a holding: what there is in the language of the edition and, below the first page, the beginning of what there
 * is in others. With `person`, each card says what that person did.
 */
export function shelvesOf(
  edition: Edition,
  holding: Holding,
  { list, number, person }: { list: List; number: number; person?: string },
): Shelf[] {
  const { language, words } = edition;
  const from = (number - 1) * list.size;
  const own = holdingIn(holding, language);
  const shelves = [
    shelf(edition, part(own, from, from + list.size), {
      before: Math.max(0, from - own.episodes.length),
      person,
    }),
    ...Object.keys(list.items)
      .filter((other) => other !== language && number === 1)
      .map((other) => {
        const name = { language: languageName(other, language) };
        const whole = holdingIn(holding, other);
        const link = { href: list.path(other), label: format(words.terms.all, name), language: other };
        return shelf(edition, part(whole, 0, foreignItems), {
          heading: format(words.terms.inLanguage, name),
          more: size(whole) > foreignItems ? link : undefined,
          person,
        });
      }),
  ];
  return shelves.filter((each) => size(each) > 0);
}

type Rest = { heading?: string; before?: number; more?: Link | undefined; person: string | undefined };

function shelf(edition: Edition, { episodes, posts }: Holding, rest: Rest): Shelf {
  const { heading, before = 0, more, person } = rest;
  const role = (people: readonly Credit[]) =>
    person === undefined ? undefined : rolesOf(edition, people, person);
  return {
    heading,
    episodes: episodes.map((item) => ({ ...episodeCard(edition, item), role: role(item.people) })),
    posts: posts.map((item) => ({ ...postCard(edition, item), role: role(item.people) })),
    before,
    more,
  };
}

/** Some items of a holding, its episodes counted before its articles. */
function part({ episodes, posts }: Holding, from: number, to: number): Holding {
  const past = (index: number) => Math.max(0, index - episodes.length);
  return { episodes: episodes.slice(from, to), posts: posts.slice(past(from), past(to)) };
}

function size({ episodes, posts }: { episodes: readonly unknown[]; posts: readonly unknown[] }): number {
  return episodes.length + posts.length;
}

function rolesOf({ words }: Edition, people: readonly Credit[], person: string): string {
  return people
    .filter((credit) => credit.person === person)
    .map(({ role }) => words.roles[role])
    .join(', ');
}
