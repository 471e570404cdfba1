import { isWebAddress, type Replies, type Reply, type ReplyPiece } from '#domain/reply.ts';
import { at, languageOf, listAt, momentOf, textAt } from './answer.ts';
import { gatherReplies } from './gathered-replies.ts';
import { cleanName, paragraphsOf } from './reply-words.ts';

/** Who a handle is. https://docs.bsky.app/docs/api/com-atproto-identity-resolve-handle */
export function handlePath(handle: string): string {
  return `/xrpc/com.atproto.identity.resolveHandle?${new URLSearchParams({ handle })}`;
}

/** The answers to a post. https://docs.bsky.app/docs/api/app-bsky-feed-get-post-thread */
export function threadPath(did: string, record: string): string {
  const uri = `at://${did}/app.bsky.feed.post/${record}`;
  return `/xrpc/app.bsky.feed.getPostThread?${new URLSearchParams({ uri, depth: '100', parentHeight: '0' })}`;
}

/** The replies in a Bluesky thread; undefined when the answer is none, `gone` when the first post is not there. */
export function repliesFromBluesky(answer: unknown): Replies | 'gone' | undefined {
  const thread = at(answer, 'thread');
  if (at(thread, 'notFound') === true || at(thread, 'blocked') === true) return 'gone';
  const root = textAt(thread, 'post', 'uri');
  if (root === undefined) return undefined;
  const hidden = listAt(answer, 'threadgate', 'record', 'hiddenReplies') ?? [];
  const found: Reply[] = [];
  const open = [...(listAt(thread, 'replies') ?? [])];
  for (let view = open.pop(); view !== undefined; view = open.pop()) {
    const post = at(view, 'post');
    if (hidden.includes(textAt(post, 'uri'))) continue;
    open.push(...(listAt(view, 'replies') ?? []));
    const reply = isShown(post) ? replyOf(post, root) : undefined;
    if (reply) found.push(reply);
  }
  return gatherReplies(found);
}

/** Authors who want no readers without an account are left alone. https://docs.bsky.app/docs/advanced-guides/moderation#global-label-values */
function isShown(post: unknown): boolean {
  const labels = [...(listAt(post, 'labels') ?? []), ...(listAt(post, 'author', 'labels') ?? [])];
  return !labels.some((label) => ['!hide', '!no-unauthenticated'].includes(textAt(label, 'val') ?? ''));
}

/** https://docs.bsky.app/docs/advanced-guides/posts */
function replyOf(post: unknown, root: string): Reply | undefined {
  const url = pageOf(textAt(post, 'uri'));
  const did = textAt(post, 'author', 'did');
  const time = momentOf(textAt(post, 'record', 'createdAt') ?? textAt(post, 'indexedAt'));
  const paragraphs = paragraphsOf(piecesOf(at(post, 'record')));
  if (url === undefined || did === undefined || time === undefined || paragraphs.length === 0)
    return undefined;
  const handle = cleanName(`@${textAt(post, 'author', 'handle') ?? did}`);
  const parent = textAt(post, 'record', 'reply', 'parent', 'uri');
  const answers = parent === root ? undefined : pageOf(parent);
  const language = languageOf(listAt(post, 'record', 'langs')?.[0]);
  return {
    url,
    ...(answers === undefined ? {} : { answers }),
    author: cleanName(textAt(post, 'author', 'displayName') ?? '') || handle,
    handle,
    profile: profileOf(did),
    time,
    ...(language === undefined ? {} : { language }),
    paragraphs,
  };
}

/** The page that shows what `at://did/app.bsky.feed.post/record` names. */
function pageOf(uri: string | undefined): string | undefined {
  const [, did, record] =
    /^at:\/\/(did:[a-z]+:[\w.:%-]+)\/app\.bsky\.feed\.post\/([\w.~:-]+)$/.exec(uri ?? '') ?? [];
  return did === undefined || record === undefined ? undefined : `${profileOf(did)}/post/${record}`;
}

function profileOf(did: string): string {
  return `https://bsky.app/profile/${did}`;
}

type Facet = { start: number; end: number; href: string };

/** The words of a post, cut where links begin and end; those places are counted in bytes of UTF-8. https://docs.bsky.app/docs/advanced-guides/post-richtext */
function piecesOf(record: unknown): ReplyPiece[] {
  const bytes = new TextEncoder().encode(textAt(record, 'text') ?? '');
  const words = (start: number, end: number) => new TextDecoder().decode(bytes.subarray(start, end));
  const pieces: ReplyPiece[] = [];
  let done = 0;
  for (const { start, end, href } of facetsOf(record)) {
    if (start < done || end > bytes.length || start >= end) continue;
    pieces.push({ text: words(done, start) }, { text: words(start, end), href });
    done = end;
  }
  return [...pieces, { text: words(done, bytes.length) }];
}

function facetsOf(record: unknown): Facet[] {
  return (listAt(record, 'facets') ?? [])
    .flatMap((facet) => {
      const [start, end] = [at(facet, 'index', 'byteStart'), at(facet, 'index', 'byteEnd')];
      const feature = listAt(facet, 'features')?.[0];
      const did = textAt(feature, 'did');
      const href = textAt(feature, 'uri') ?? (did?.startsWith('did:') ? profileOf(did) : undefined);
      const known = typeof start === 'number' && typeof end === 'number';
      return known && href !== undefined && isWebAddress(href) ? [{ start, end, href }] : [];
    })
    .toSorted((a, b) => a.start - b.start);
}
