import { join } from 'node:path';
import { type Content, libraryOf } from '#domain/content.ts';
import type { Library } from '#domain/library.ts';
import type { Show } from '#domain/show.ts';
import type { WrittenBodies } from '#feeds/site-feeds.ts';
import { readContent } from '#files/content.ts';

/** The content that this repository ships. */
export const shippedFolder = join(import.meta.dirname, '..', '..', 'content');

export type ReadSite = { content: Content; library: Library; show: Show; bodies: WrittenBodies };

/** A content folder as feeds see it. Throws when something in it cannot be read. */
export async function readSite(root: string): Promise<ReadSite> {
  const content = await readContent({ root, now: '2026-06-01T00:00:00Z' });
  if (content.problems.length > 0) throw new Error(JSON.stringify(content.problems, null, 2));
  const library = libraryOf(content, { hidden: false });
  const [show] = library.shows;
  if (!show) throw new Error('The folder has no show.');
  return {
    content,
    library,
    show,
    bodies: { episodes: bodiesOf(content.episodes), posts: bodiesOf(content.posts) },
  };
}

function bodiesOf(entries: Content['episodes'] | Content['posts']) {
  return new Map(entries.flatMap(({ value, body }) => (body ? [[value.id, body] as const] : [])));
}
