import { type Bodies, type Body, walk } from './body.ts';
import { parseTime } from './duration.ts';
import type { Episode } from './episode.ts';
import { findEpisode } from './episode-reference.ts';
import type { Library } from './library.ts';
import { onceFor } from './once.ts';
import type { Post } from './post.ts';

/** A place in an article that leads into the sound of an episode, in seconds from its start. */
export type Mention = { post: Post; at: number };

/** The episodes into whose sound a body leads, as its components name them; undefined for what is no episode. */
export function heardEpisodes(episodes: readonly Episode[], body: Body): (Episode | undefined)[] {
  return listensIn(body).map(({ episode }) => findEpisode(episodes, episode));
}

/** What the components of a body say that lead into a sound. */
const listensIn = onceFor(({ children }: Body): { episode: string; at: string }[] =>
  walk(children).flatMap((node) => {
    if (node.type !== 'component' || node.name !== 'Listen') return [];
    const { episode = '', at = '' } = node.properties;
    return [{ episode: episode.trim(), at }];
  }),
);

/** Where articles lead into episodes, by episode id, in the order of the sound; an article counts once for each time. */
export function listMentions(
  { episodes, posts }: Library,
  bodies: Bodies,
): ReadonlyMap<string, readonly Mention[]> {
  const mentions = new Map<string, Mention[]>();
  for (const post of posts) {
    const body = bodies.get(post.id);
    for (const listen of body ? listensIn(body) : []) {
      const episode = findEpisode(episodes, listen.episode);
      const at = parseTime(listen.at);
      if (!episode || at === undefined) continue;
      const known = mentions.get(episode.id) ?? [];
      if (known.some((other) => other.post === post && other.at === at)) continue;
      mentions.set(episode.id, [...known, { post, at }]);
    }
  }
  for (const found of mentions.values()) found.sort((a, b) => a.at - b.at);
  return mentions;
}
