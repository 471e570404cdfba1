import { dirname } from 'node:path';
import type { Body, WrittenText } from '#domain/body.ts';
import { heardEpisodes } from '#domain/mention.ts';
import { digestsOf } from '#files/digests.ts';
import { keptEntries } from './kept-entries.ts';
import { loadLibrary } from './library.ts';

export type Written = 'episodes' | 'posts' | 'pages';

/** A text, the number of its words, and the folder below `content/` that its pictures lie in; one that was never well formed is empty. */
export type PlacedText = WrittenText & { readonly words: number | undefined; readonly folder: string };

/** A text, for everything that is not a page. */
export function loadText(kind: Written, id: string): PlacedText {
  const found = entry(kind, id);
  return {
    sum: found.sum ?? '',
    outline: found.outline ?? nothing,
    words: found.words,
    folder: dirname(pathOf(kind, id)),
    get tree() {
      return found.body ?? nothing;
    },
  };
}

const nothing: Body = { children: [] };

/**
 * All that decides how a body reads, besides our code: what the editor wrote, and the episodes that it leads to; undefined for one
 * that may hold program code, of which nobody knows what it reads.
 */
export async function loadBodyMarks(kind: Written, id: string): Promise<unknown[] | undefined> {
  if (isTrusted(kind, id)) return undefined;
  const { sum, outline } = loadText(kind, id);
  const { site, shows, people, episodes } = await loadLibrary();
  const heard = heardEpisodes(episodes, outline);
  return [sum, ...(heard.length === 0 ? [] : digestsOf([site, shows, people, ...heard]))];
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
