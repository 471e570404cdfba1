import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry } from '#domain/content.ts';
import type { Episode } from '#domain/episode.ts';
import type { Post } from '#domain/post.ts';
import type { KeptReplies } from '#domain/reply.ts';
import { parseReplyCache, type ReplyCache, replyFile } from '#domain/reply-cache.ts';
import { note, type Reading } from './reading.ts';

/** The entries with the replies that were last fetched; notes a problem for each file that cannot be read or is out of date. */
export async function withReplies<Value extends Episode | Post>(
  reading: Reading,
  collection: 'episodes' | 'posts',
  entries: readonly Entry<Value>[],
): Promise<Entry<Value>[]> {
  const there = new Set(reading.files);
  return Promise.all(
    entries.map(async (entry) => {
      const file = replyFile(collection, entry.value.id);
      const replies = there.has(file) ? await readReplies(reading, entry, file) : undefined;
      return replies ? { ...entry, value: { ...entry.value, replies } } : entry;
    }),
  );
}

/** What is kept of a thread; undefined when there is no file or it cannot be read. */
export async function readReplyCache(root: string, file: string): Promise<ReplyCache | undefined> {
  return parseReplyCache(await readFile(join(root, file), 'utf8').catch(() => ''));
}

async function readReplies(
  reading: Reading,
  { value, source }: Entry<Episode | Post>,
  file: string,
): Promise<KeptReplies | undefined> {
  const cache = await readReplyCache(reading.root, file);
  if (!cache) {
    reading.problems.push({
      rule: 'comments/readable',
      level: 'error',
      file: `${reading.name}/${file}`,
      message: {
        da: 'Filen indeholder ikke svar, som "npm run comments" skriver dem.',
        en: 'The file does not hold replies as "npm run comments" writes them.',
      },
      fix: {
        da: 'Kør "npm run comments"; den skriver filen på ny.',
        en: 'Run "npm run comments"; it writes the file anew.',
      },
    });
    return undefined;
  }
  if (cache.thread !== value.thread?.url) {
    note(reading, source, 'thread', {
      rule: 'comments/same-thread',
      level: 'warning',
      message: {
        da: `Svarene i ${reading.name}/${file} er fra en anden tråd, så de vises ikke.`,
        en: `The replies in ${reading.name}/${file} are from another thread, so they are not shown.`,
      },
      fix: value.thread
        ? {
            da: 'Kør "npm run comments"; den henter dem fra denne tråd.',
            en: 'Run "npm run comments"; it fetches those of this thread.',
          }
        : {
            da: `Tilføj thread: ${cache.thread}, eller fjern filen.`,
            en: `Add thread: ${cache.thread}, or remove the file.`,
          },
    });
    return undefined;
  }
  const { hidden, replies, omitted } = cache;
  return { replies: replies.filter(({ url }) => !hidden.includes(url)), omitted, hidden };
}
