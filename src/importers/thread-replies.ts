import type { Replies } from '#domain/reply.ts';
import type { Thread } from '#domain/thread.ts';
import { originOfThread } from '#domain/thread-origin.ts';
import { textAt } from './answer.ts';
import { handlePath, repliesFromBluesky, threadPath } from './bluesky.ts';
import { contextPath, repliesFromMastodon } from './mastodon.ts';
import type { ParseHtml } from './reply-words.ts';

/** Why the replies in a thread cannot be had, in a sentence. */
export class ThreadError extends Error {}

/** How replies are got: `ask` fetches JSON from an address or throws ThreadError, `originOf` says where a thread is asked for. */
export type Inquiry = {
  ask: (address: string) => Promise<unknown>;
  parseHtml: ParseHtml;
  originOf?: (thread: Thread) => string;
};

/** Asks the service of a thread for its replies. Throws ThreadError. */
export async function inquire(
  thread: Thread,
  { ask, parseHtml, originOf = originOfThread }: Inquiry,
): Promise<Replies> {
  const origin = originOf(thread);
  if (thread.service === 'mastodon') {
    const context = await ask(origin + contextPath(thread.status));
    return understood(repliesFromMastodon(context, thread.host, parseHtml), thread);
  }
  const { actor, record } = thread;
  const did = actor.startsWith('did:') ? actor : textAt(await ask(origin + handlePath(actor)), 'did');
  if (did === undefined) throw new ThreadError(`Bluesky knows nobody called ${actor}.`);
  const replies = repliesFromBluesky(await ask(origin + threadPath(did, record)));
  if (replies === 'gone')
    throw new ThreadError(`${thread.url} has been deleted, or is not shown to everybody.`);
  return understood(replies, thread);
}

function understood(replies: Replies | undefined, { url }: Thread): Replies {
  if (replies) return replies;
  throw new ThreadError(`The server of ${url} does not answer with a conversation.`);
}
