import * as z from 'zod';
import { isWebAddress, type KeptReplies } from './reply.ts';

/** `content/comments/...json`: what `npm run comments` last fetched of a thread. */
export type ReplyCache = KeptReplies & { thread: string };

const webAddress = z.string().refine(isWebAddress, { error: 'This is not a web address.' });

const replySchema = z.strictObject({
  url: webAddress,
  answers: webAddress.optional(),
  author: z.string().min(1),
  handle: z.string(),
  profile: webAddress.optional(),
  time: z.iso.datetime(),
  language: z.string().optional(),
  warning: z.string().optional(),
  paragraphs: z.array(z.array(z.strictObject({ text: z.string(), href: webAddress.optional() }))),
});

const cacheSchema = z.strictObject({
  thread: webAddress,
  hidden: z.array(webAddress).default([]),
  omitted: z.number().int().min(0).default(0),
  replies: z.array(replySchema),
});

/** The file in which the replies to an item are kept, below `content/`: `comments/posts/da/den-gode-kommentar.json`. */
export function replyFile(collection: 'episodes' | 'posts', id: string): string {
  return `comments/${collection}/${id}.json`;
}

/** Reads a file of replies; undefined when it is not one. */
export function parseReplyCache(json: string): ReplyCache | undefined {
  try {
    return cacheSchema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

/** The text of a file of replies; the same replies always make the same text. */
export function renderReplyCache({ thread, hidden, omitted, replies }: ReplyCache): string {
  return `${JSON.stringify({ thread, hidden, omitted, replies }, null, 2)}\n`;
}
