import type { Body } from '#domain/body.ts';
import type { Library } from '#domain/library.ts';
import { hiddenShown } from '#files/surroundings.ts';
import { loadBody } from './body.ts';

type Bodies = Readonly<Record<'episodes' | 'posts', ReadonlyMap<string, Body>>>;

let bodies: Bodies | undefined;

/** The texts of all episodes and posts by id, gathered once in a build. */
export async function loadBodies(library: Library): Promise<Bodies> {
  if (hiddenShown()) return keptBodies(library);
  bodies ??= keptBodies(library);
  return bodies;
}

function keptBodies({ episodes, posts }: Library): Bodies {
  return { episodes: each('episodes', episodes), posts: each('posts', posts) };
}

function each(kind: keyof Bodies, items: readonly { id: string }[]): ReadonlyMap<string, Body> {
  return new Map(items.map(({ id }) => [id, loadBody(kind, id)]));
}
