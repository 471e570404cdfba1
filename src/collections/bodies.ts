import type { Bodies } from '#domain/body.ts';
import { loadText } from './body.ts';

/** The texts of all episodes and posts by id. */
export const bodies: Readonly<Record<'episodes' | 'posts', Bodies>> = {
  episodes: { get: (id) => loadText('episodes', id).tree },
  posts: { get: (id) => loadText('posts', id).tree },
};
