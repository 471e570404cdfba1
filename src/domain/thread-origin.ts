import type { Thread } from './thread.ts';

/** The server that knows the replies in a thread; Bluesky's answers everybody without an account. */
export function originOfThread(thread: Thread): string {
  return thread.service === 'mastodon' ? `https://${thread.host}` : 'https://public.api.bsky.app';
}
