import { type Body, countedWords } from './body.ts';
import type { Episode } from './episode.ts';
import type { Library } from './library.ts';
import type { Post } from './post.ts';
import { findNeighbours, type Relatable, type Trait } from './relatedness.ts';

/** Other episodes and posts of the same language that an item has most in common with, the nearest first; never a trailer. */
export type Related = { episodes: readonly Episode[]; posts: readonly Post[] };

/** What every episode and every post is related to, by their ids. */
export type Relations = Readonly<Record<'episodes' | 'posts', ReadonlyMap<string, Related>>>;

/** What is related to nothing. */
export const unrelated: Related = { episodes: [], posts: [] };

/** Of each kind more than are shown, because a page leaves out what it names already. */
const most = 6;

const strengths = { person: 4, tag: 5, category: 2 } as const;

type Bodies = Readonly<Record<'episodes' | 'posts', ReadonlyMap<string, Body>>>;

/** Relates all items by the people, the tags and the words that they share; titles and descriptions count more than bodies. */
export function makeRelations({ site, episodes, posts }: Library, bodies: Bodies): Relations {
  const relations = { episodes: new Map<string, Related>(), posts: new Map<string, Related>() };
  for (const language of site.languages) {
    const spoken = episodes.filter((episode) => episode.language === language);
    const written = posts.filter((post) => post.language === language);
    const neighbours = findNeighbours(
      [
        ...spoken.map((episode) =>
          relatable(
            episode.episodeType === 'trailer' ? 'trailers' : 'episodes',
            episode,
            bodies.episodes.get(episode.id),
          ),
        ),
        ...written.map((post) => relatable('posts', post, bodies.posts.get(post.id))),
      ],
      most,
    );
    for (const [place, found] of neighbours.entries()) {
      const related = {
        episodes: (found.get('episodes') ?? []).flatMap((near) => spoken[near.place] ?? []),
        posts: (found.get('posts') ?? []).flatMap((near) => written[near.place - spoken.length] ?? []),
      };
      const [episode, post] = [spoken[place], written[place - spoken.length]];
      if (episode) relations.episodes.set(episode.id, related);
      if (post) relations.posts.set(post.id, related);
    }
  }
  return relations;
}

function relatable(kind: string, item: Episode | Post, body: Body | undefined): Relatable {
  const front = 'lead' in item ? [item.kicker, item.lead] : [];
  const counts = new Map<string, number>();
  count(counts, countedWords(item.title), 4);
  count(counts, countedWords([item.description, ...front].join(' ')), 2);
  count(counts, body === undefined ? [] : countedWords(body), 1);
  return { kind, traits: traitsOf(item, counts) };
}

function* traitsOf(item: Episode | Post, counts: ReadonlyMap<string, number>): Generator<Trait> {
  for (const person of new Set(item.people.map((credit) => credit.person))) {
    yield [`person ${person}`, strengths.person];
  }
  for (const tag of new Set(item.tags)) yield [`tag ${tag}`, strengths.tag];
  if ('category' in item && item.category !== undefined) {
    yield [`category ${item.category}`, strengths.category];
  }
  for (const [stem, times] of counts) yield [stem, 1 + Math.log(times)];
}

/**
 * Inflected forms of a word mostly share its first letters, in all four languages: `medarbejder`, `medarbejderne`.
 * https://doi.org/10.1023/B:INRT.0000009441.78971.be
 */
const stemLetters = 6;

function count(counts: Map<string, number>, words: readonly string[], weight: number): void {
  for (const word of words) {
    if (word.length < 3) continue;
    const stem = word.toLowerCase().slice(0, stemLetters);
    counts.set(stem, (counts.get(stem) ?? 0) + weight);
  }
}
