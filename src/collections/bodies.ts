import type { Body } from '#domain/body.ts';
import type { Library } from '#domain/library.ts';
import { hiddenShown } from '#files/surroundings.ts';
import { loadBody } from './body.ts';

type Bodies = Readonly<Record<'episodes' | 'posts', ReadonlyMap<string, Body>>>;

let bodies: Promise<Bodies> | undefined;

/** The texts of all episodes and posts by id, read once in a build. */
export function loadBodies(library: Library): Promise<Bodies> {
  if (hiddenShown()) return readBodies(library);
  bodies ??= readBodies(library);
  return bodies;
}

async function readBodies({ episodes, posts }: Library): Promise<Bodies> {
  return { episodes: await each('episodes', episodes), posts: await each('posts', posts) };
}

async function each(
  collection: keyof Bodies,
  items: readonly { id: string }[],
): Promise<ReadonlyMap<string, Body>> {
  const read = items.map(async ({ id }) => [id, await loadBody(collection, id)] as const);
  return new Map(await Promise.all(read));
}
