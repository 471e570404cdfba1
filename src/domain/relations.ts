import { countedWords } from './body.ts';
import type { Episode } from './episode.ts';
import { inOne, type Library } from './library.ts';
import type { Post } from './post.ts';
import { findNeighbours, type Relatable, type Trait } from './relatedness.ts';
import { countStems, noStems, type StemCounts } from './stem-counts.ts';

/** Other episodes and posts of the same language that an item has most in common with, the nearest first; never a trailer. */
export type Related = { episodes: readonly Episode[]; posts: readonly Post[] };

/** What every episode and every post of a language is related to, by their ids. */
export type Relations = Readonly<Record<'episodes' | 'posts', ReadonlyMap<string, Related>>>;

/** What is related to nothing. */
export const unrelated: Related = { episodes: [], posts: [] };

/** Of each kind more than are shown, because a page leaves out what it names already. */
const most = 6;

const strengths = { person: 4, tag: 5, category: 2 } as const;

/** How often which stem stands in the text of an item. */
export type CountsOf = (kind: 'episodes' | 'posts', id: string) => StemCounts | undefined;

/** Relates all items of a language by the people, the tags and the words that they share; titles and descriptions count more than bodies. */
export function makeRelations(library: Library, language: string, countsOf: CountsOf): Relations {
  const spoken = inOne(library.episodes, language);
  const written = inOne(library.posts, language);
  const neighbours = findNeighbours(
    [
      ...spoken.map((episode) =>
        relatable(
          episode.episodeType === 'trailer' ? 'trailers' : 'episodes',
          episode,
          countsOf('episodes', episode.id),
        ),
      ),
      ...written.map((post) => relatable('posts', post, countsOf('posts', post.id))),
    ],
    most,
  );
  const related = neighbours.map(
    (found): Related => ({
      episodes: (found.get('episodes') ?? []).flatMap(({ place }) => spoken[place] ?? []),
      posts: (found.get('posts') ?? []).flatMap(({ place }) => written[place - spoken.length] ?? []),
    }),
  );
  return byIds(spoken, written, related);
}

/** Relations as places in the lists of a language: for each episode, then each post, the episodes and the posts that it is related to. */
export type PackedRelations = readonly (readonly [episodes: readonly number[], posts: readonly number[]])[];

/** Spells relations in few letters; they can be read again for as long as the items of the language and their order stay the same. */
export function packRelations(
  library: Library,
  language: string,
  { episodes, posts }: Relations,
): PackedRelations {
  const lists = [inOne(library.episodes, language), inOne(library.posts, language)];
  const places = new Map(lists.flatMap((list) => list.map((item, place): [object, number] => [item, place])));
  const placesOf = (items: readonly object[]) => items.flatMap((item) => places.get(item) ?? []);
  return [...episodes.values(), ...posts.values()].map((related) => [
    placesOf(related.episodes),
    placesOf(related.posts),
  ]);
}

/** The relations that were packed. */
export function unpackRelations(library: Library, language: string, packed: PackedRelations): Relations {
  const spoken = inOne(library.episodes, language);
  const written = inOne(library.posts, language);
  const related = packed.map(
    ([episodes, posts]): Related => ({
      episodes: episodes.flatMap((place) => spoken[place] ?? []),
      posts: posts.flatMap((place) => written[place] ?? []),
    }),
  );
  return byIds(spoken, written, related);
}

function byIds(spoken: readonly Episode[], written: readonly Post[], related: readonly Related[]): Relations {
  const at = (place: number) => related[place] ?? unrelated;
  return {
    episodes: new Map(spoken.map(({ id }, place) => [id, at(place)])),
    posts: new Map(written.map(({ id }, place) => [id, at(spoken.length + place)])),
  };
}

function relatable(kind: string, item: Episode | Post, counted: StemCounts | undefined): Relatable {
  return { kind, traits: traitsOf(item, counted) };
}

function* traitsOf(item: Episode | Post, counted: StemCounts = noStems): Generator<Trait> {
  for (const person of new Set(item.people.map((credit) => credit.person))) {
    yield [`person ${person}`, strengths.person];
  }
  for (const tag of new Set(item.tags)) yield [`tag ${tag}`, strengths.tag];
  if ('category' in item && item.category !== undefined) {
    yield [`category ${item.category}`, strengths.category];
  }
  const counts = frontCounts(item);
  const { stems, times } = counted;
  for (const [index, stem] of stems.entries()) {
    yield [stem, strengthOf((times[index] ?? 0) + (counts.get(stem) ?? 0))];
    counts.delete(stem);
  }
  for (const [stem, weight] of counts) yield [stem, strengthOf(weight)];
}

function strengthOf(times: number): number {
  return 1 + Math.log(times);
}

function frontCounts(item: Episode | Post): Map<number, number> {
  const front = 'lead' in item ? [item.kicker, item.lead] : [];
  const counts = new Map<number, number>();
  countStems(counts, countedWords(item.title), 4);
  countStems(counts, countedWords([item.description, ...front].join(' ')), 2);
  return counts;
}
