import { address, refuse } from './field.ts';

/** A post elsewhere under which readers talk about an episode or article. `url` is what the editor wrote. */
export type Thread =
  | { service: 'mastodon'; url: string; host: string; status: string }
  | { service: 'bluesky'; url: string; host: string; actor: string; record: string };

const example = 'thread: https://mastodon.example/@radio/110000000000000000';

const forms = {
  da: 'Skriv adressen på ét opslag, for eksempel https://mastodon.example/@radio/110000000000000000 eller https://bsky.app/profile/radio.example/post/3kabcdefghij2.',
  en: 'Write the address of one post, such as https://mastodon.example/@radio/110000000000000000 or https://bsky.app/profile/radio.example/post/3kabcdefghij2.',
};

/** `thread:`, the address of a post on Mastodon or Bluesky whose replies are shown as comments. */
export const threadField = address(example)
  .transform(
    (url, ctx) =>
      parseThread(url) ??
      refuse(
        ctx,
        {
          da: `"${url}" er ikke adressen på et opslag på Mastodon eller Bluesky.`,
          en: `"${url}" is not the address of a post on Mastodon or Bluesky.`,
        },
        forms,
      ),
  )
  .meta({ example });

/** The thread at an address; undefined when it is no post of a kind that can be read. */
export function parseThread(url: string): Thread | undefined {
  const { protocol, hostname, host, pathname } = new URL(url);
  if (protocol !== 'https:') return undefined;
  if (hostname === 'bsky.app') {
    // https://atproto.com/specs/handle, https://atproto.com/specs/did, https://atproto.com/specs/record-key
    const [, actor, record] =
      /^\/profile\/(did:[a-z]+:[\w.:%-]+|[a-z0-9.-]+\.[a-z]+)\/post\/([\w.~:-]+)\/?$/i.exec(pathname) ?? [];
    return actor === undefined || record === undefined
      ? undefined
      : { service: 'bluesky', url, host, actor, record };
  }
  const [, status] = /^\/(?:@[\w.@-]+|users\/[\w.-]+\/statuses)\/(\d+)\/?$/.exec(pathname) ?? [];
  return status === undefined ? undefined : { service: 'mastodon', url, host, status };
}
