import { dirname } from 'node:path';
import type { Body } from '#domain/body.ts';
import { heardEpisodes } from '#domain/mention.ts';
import { digestsOf, textSum } from '#files/digests.ts';
import { keptEntries } from './kept-entries.ts';
import { loadLibrary } from './library.ts';

export type Written = 'episodes' | 'posts' | 'pages';

/** A body as a tree, with the folder below `content/` that its pictures lie in. */
export type TreeBody = { tree: Body; folder: string };

/** A body as a tree, with what a page needs to draw it; one that was never well formed is empty. */
export function loadTreeBody(kind: Written, id: string): TreeBody {
  return { tree: entry(kind, id).body ?? { children: [] }, folder: dirname(pathOf(kind, id)) };
}

/** A body as a tree, for feeds and for everything else that is not a page. */
export function loadBody(kind: Written, id: string): Body {
  return loadTreeBody(kind, id).tree;
}

/**
 * All that decides how a body reads, besides our code: what the editor wrote, and the episodes that it leads to; undefined for one
 * that may hold program code, of which nobody knows what it reads.
 */
export async function loadBodyMarks(kind: Written, id: string): Promise<unknown[] | undefined> {
  const { source } = entry(kind, id);
  if (isTrusted(kind, id)) return undefined;
  const { site, shows, people, episodes } = await loadLibrary();
  const heard = /<\s*Listen/.test(source.body) ? heardEpisodes(episodes, loadBody(kind, id)) : [];
  return [textSum(source), ...(heard.length === 0 ? [] : digestsOf([site, shows, people, ...heard]))];
}

/** What an editor wrote, in a few letters. */
export function loadTextSum(kind: Written, id: string): string {
  return textSum(entry(kind, id).source);
}

/** Whether a text may hold program code. */
export function isTrusted(kind: Written, id: string): boolean {
  const trusted = keptEntries('site').get('site')?.value.trusted ?? [];
  return trusted.includes(pathOf(kind, id));
}

function entry(kind: Written, id: string) {
  const found = keptEntries(kind).get(id);
  if (!found) throw new Error(`There is no entry "${id}" among the ${kind}.`);
  return found;
}

/** The path of an entry's file below `content/`. */
function pathOf(kind: Written, id: string): string {
  const { file } = entry(kind, id).source;
  return file.slice(file.indexOf('/') + 1);
}
