import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isWithheld } from '#domain/delivery.ts';

/** A file of a built site: where it lies, its path on the site, its size in bytes, and when it was written (milliseconds). */
export type SiteFile = { file: string; path: string; size: number; modified: number };

/** The file at a path of the site, `folder` when a page lies below it that wants a `/` at the end, else undefined. */
export async function findSiteFile(folder: string, path: string): Promise<SiteFile | 'folder' | undefined> {
  if (isWithheld(path)) return undefined;
  if (path.endsWith('/')) return readFacts(folder, `${path}index.html`);
  const found = await readFacts(folder, path);
  return found ?? ((await readFacts(folder, `${path}/index.html`)) && 'folder');
}

async function readFacts(folder: string, path: string): Promise<SiteFile | undefined> {
  const file = join(folder, path);
  const facts = await stat(file).catch(() => undefined);
  return facts?.isFile() ? { file, path, size: facts.size, modified: facts.mtimeMs } : undefined;
}
