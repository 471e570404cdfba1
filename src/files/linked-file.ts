import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Post } from '#domain/post.ts';
import type { LinkedFile } from '#feeds/linked-files.ts';
import { contentFolder } from './surroundings.ts';

/** The answer to a request for a file that lies below a page, with its media type. */
export async function respondWith(linked: LinkedFile): Promise<Response> {
  const text = linked.type.startsWith('text/') ? '; charset=utf-8' : '';
  const headers = { 'Content-Type': `${linked.type}${text}` };
  if ('render' in linked) return new Response(linked.render(), { headers });
  const bytes = await readFile(join(contentFolder(process.cwd()), linked.file));
  return new Response(new Uint8Array(bytes), { headers });
}

/** Where the pictures of a post lie: its own folder, or the one it shares with others of its language. */
export function postFolder({ id, language }: Post): string {
  const own = `posts/${id}`;
  return existsSync(join(contentFolder(process.cwd()), own, 'index.mdx')) ? own : `posts/${language}`;
}
