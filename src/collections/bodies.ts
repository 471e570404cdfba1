import type { Body } from '#domain/body.ts';
import type { Library } from '#domain/library.ts';
import { onceFor } from '#domain/once.ts';
import { loadText } from './body.ts';

type Bodies = Readonly<Record<'episodes' | 'posts', ReadonlyMap<string, Body>>>;

/** The texts of all episodes and posts by id, gathered once for a Library. */
export async function loadBodies(library: Library): Promise<Bodies> {
  return bodiesOf(library);
}

const bodiesOf = onceFor(keptBodies);

function keptBodies({ episodes, posts }: Library): Bodies {
  return { episodes: each('episodes', episodes), posts: each('posts', posts) };
}

function each(kind: keyof Bodies, items: readonly { id: string }[]): ReadonlyMap<string, Body> {
  return new Map(items.map(({ id }) => [id, loadText(kind, id).tree]));
}
