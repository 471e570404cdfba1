import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { htmlToHast } from 'satteri';
import type { Content } from '#domain/content.ts';
import type { Replies } from '#domain/reply.ts';
import { renderReplyCache, replyFile } from '#domain/reply-cache.ts';
import type { Thread } from '#domain/thread.ts';
import { originOfThread } from '#domain/thread-origin.ts';
import type { MarkupNode } from '#importers/reply-words.ts';
import { type Inquiry, inquire, ThreadError } from '#importers/thread-replies.ts';
import { fetchJson, type Limits, usualLimits } from './json-answer.ts';
import { readReplyCache } from './reply-files.ts';
import { writeWholeFile } from './whole-file.ts';

/** The thread of an item that takes comments, and the file below the content folder that keeps its replies. */
export type OpenThread = { file: string; thread: Thread };

/** What became of a thread: how many replies it has, how many are new or gone, or why they could not be had. */
export type ThreadUpdate = OpenThread &
  ({ replies: number; added: number; removed: number } | { error: string });

/** Where threads are asked for, and how patiently; a test sends them to a server of its own. */
export type UpdateOptions = { originOf?: (thread: Thread) => string; limits?: Limits };

/** The threads of all items that take comments. */
export function openThreads({ episodes, posts }: Content): OpenThread[] {
  const open = (collection: 'episodes' | 'posts', entries: Content['episodes'] | Content['posts']) =>
    entries.flatMap(({ value: { id, thread, comments } }) =>
      thread === undefined || comments === 'closed' ? [] : [{ file: replyFile(collection, id), thread }],
    );
  return [...open('episodes', episodes), ...open('posts', posts)];
}

/** Fetches the replies in a thread and keeps them; when that fails, what was kept before stays as it is. */
export async function updateReplies(
  root: string,
  { file, thread }: OpenThread,
  { originOf = originOfThread, limits = usualLimits }: UpdateOptions = {},
): Promise<ThreadUpdate> {
  try {
    const inquiry: Inquiry = { ask: (address) => fetchJson(address, limits), parseHtml, originOf };
    const found = await inquire(thread, inquiry);
    const cache = await readReplyCache(root, file);
    const before = cache?.thread === thread.url ? cache.replies : [];
    const text = renderReplyCache({ ...found, thread: thread.url, hidden: cache?.hidden ?? [] });
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeWholeFile(join(root, file), text);
    const added = missing(found.replies, before);
    return { file, thread, replies: found.replies.length, added, removed: missing(before, found.replies) };
  } catch (error) {
    if (error instanceof ThreadError) return { file, thread, error: error.message };
    throw error;
  }
}

function missing(these: Replies['replies'], those: Replies['replies']): number {
  const known = new Set(those.map(({ url }) => url));
  return these.filter(({ url }) => !known.has(url)).length;
}

function parseHtml(html: string): readonly MarkupNode[] {
  const tree: MarkupNode = htmlToHast(html, { fragment: true });
  return tree.children ?? [];
}
