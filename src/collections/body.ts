import { getEntry, render } from 'astro:content';
import { dirname, relative } from 'node:path';
import { parseBody } from '#bodies/mdx.ts';
import type { Body } from '#domain/body.ts';
import { heardEpisodes } from '#domain/mention.ts';
import { digestsOf } from './keyed-routes.ts';
import { loadLibrary } from './library.ts';

type Written = 'episodes' | 'posts' | 'pages';

/** A body as a tree, with the folder below `content/` that its pictures lie in. */
export type TreeBody = { tree: Body; folder: string };

/** A body for a page: a tree, or, for a text that may hold program code, what runs it. */
export type PageBody = TreeBody | Pick<Awaited<ReturnType<typeof render>>, 'Content'>;

/** With `loadBody` the only place that knows how a body gets from MDX to where it is read. */
export async function loadPageBody(collection: Written, id: string): Promise<PageBody> {
  const found = await entry(collection, id);
  const { site } = await loadLibrary();
  return site.trusted.includes(pathOf(found)) ? await render(found) : loadTreeBody(collection, id);
}

/** A body as a tree, with what a page needs to draw it. */
export async function loadTreeBody(collection: Written, id: string): Promise<TreeBody> {
  const found = await entry(collection, id);
  return { tree: parseBody(found.body ?? ''), folder: dirname(pathOf(found)) };
}

/** A body as a tree, for feeds and for everything else that is not a page. */
export async function loadBody(collection: Written, id: string): Promise<Body> {
  return (await loadTreeBody(collection, id)).tree;
}

/** All that decides how a body reads, besides our code: what the editor wrote, and the episodes that it leads to. */
export async function loadBodyMarks(collection: Written, id: string): Promise<unknown[]> {
  const found = await entry(collection, id);
  const { site, shows, people, episodes } = await loadLibrary();
  const marks = [found.body, site.trusted.includes(pathOf(found))];
  if (!found.body?.includes('<Listen')) return marks;
  const heard = heardEpisodes(episodes, await loadBody(collection, id));
  return [...marks, ...digestsOf([site, shows, people, ...heard])];
}

async function entry(collection: Written, id: string) {
  const found = await getEntry(collection, id);
  if (!found) throw new Error(`There is no entry "${id}" among the ${collection}.`);
  return found;
}

/** The path of an entry's file below `content/`. */
function pathOf({ filePath = '' }: { filePath?: string }): string {
  return relative('content', filePath).replaceAll('\\', '/');
}
