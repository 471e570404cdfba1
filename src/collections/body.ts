import { getEntry, render } from 'astro:content';
import { parseBody } from '#bodies/mdx.ts';
import type { Body } from '#domain/body.ts';

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

async function entry(collection: Written, id: string) {
  const found = await getEntry(collection, id);
  if (!found) throw new Error(`There is no entry "${id}" among the ${collection}.`);
  return found;
}
