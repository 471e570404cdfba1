import type { Replies, Reply } from '#domain/reply.ts';

/** How many replies a page shows; whoever wants more goes to the thread. */
const most = 300;

/** Replies each once, the oldest first, and no more than a page can bear. */
export function gatherReplies(replies: readonly Reply[]): Replies {
  const unique = [...new Map(replies.map((reply) => [reply.url, reply])).values()].toSorted(
    (a, b) => compare(a.time, b.time) || compare(a.url, b.url),
  );
  const kept = unique.slice(0, most);
  const known = new Set(kept.map(({ url }) => url));
  return {
    replies: kept.map(({ answers, ...reply }) =>
      answers !== undefined && known.has(answers) ? { ...reply, answers } : reply,
    ),
    omitted: unique.length - kept.length,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
