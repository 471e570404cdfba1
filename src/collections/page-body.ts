import { getEntry, render } from 'astro:content';
import { isTrusted, loadText, type PlacedText, type Written } from './body.ts';

/** A body for a page: a tree, or, for a text that may hold program code, what runs it. */
export type PageBody =
  | Pick<PlacedText, 'tree' | 'folder'>
  | Pick<Awaited<ReturnType<typeof render>>, 'Content'>;

/** With `loadText` the only place that knows how a body gets from MDX to where it is read. */
export async function loadPageBody(kind: Written, id: string): Promise<PageBody> {
  if (!isTrusted(kind, id)) return loadText(kind, id);
  const found = await getEntry('content', `${kind}/${id}`);
  if (!found) throw new Error(`There is no module of "${id}" among the ${kind}.`);
  return render(found);
}
