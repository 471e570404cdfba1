import { getEntry, render } from 'astro:content';
import { parseBody } from '#bodies/mdx.ts';
import type { Body } from '#domain/body.ts';
import { heardEpisodes } from '#domain/mention.ts';
import { digestsOf } from './keyed-routes.ts';
import { loadLibrary } from './library.ts';

type Written = 'episodes' | 'posts' | 'pages';

/**
 * A body for a page: an Astro component that is given the editors' components, and its headings.
 * With `loadBody` the only place that knows how a body gets from MDX to where it is read.
 */
export async function loadPageBody(collection: Written, id: string) {
  const { Content, headings } = await render(await entry(collection, id));
  return { Content, headings };
}

/** A body as a tree, for feeds and for everything else that is not a page. */
export async function loadBody(collection: Written, id: string): Promise<Body> {
  const { body } = await entry(collection, id);
  return parseBody(body ?? '');
}

/** All that decides how a body reads, besides our code: what the editor wrote, and the episodes that it leads to. */
export async function loadBodyMarks(collection: Written, id: string): Promise<unknown[]> {
  const { body } = await entry(collection, id);
  if (!body?.includes('<Listen')) return [body];
  const { site, shows, people, episodes } = await loadLibrary();
  const heard = heardEpisodes(episodes, await loadBody(collection, id));
  return [body, ...digestsOf([site, shows, people, ...heard])];
}

async function entry(collection: Written, id: string) {
  const found = await getEntry(collection, id);
  if (!found) throw new Error(`There is no entry "${id}" among the ${collection}.`);
  return found;
}
