import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SharePicture } from '#drawing/share-picture.ts';
import type { LinkedFile } from '#feeds/linked-files.ts';
import { contentFolder } from './surroundings.ts';

/** What stands in a file that lies below a page. */
export async function readLinkedFile(
  projectRoot: string,
  linked: LinkedFile | { picture: SharePicture },
): Promise<string | Uint8Array> {
  if ('render' in linked) return linked.render();
  if ('picture' in linked) {
    // What draws and presses takes a while to load, and most builds have nothing to draw.
    const { readShareFile } = await import('./share-file.ts');
    return readShareFile(projectRoot, linked.picture);
  }
  return readFile(join(contentFolder(projectRoot), linked.file));
}

/** What is known of one of the editors' files without reading it: its size in bytes, and when it was written in milliseconds. */
export function stampOfLinkedFile(projectRoot: string, { file }: { file: string }): string {
  const { size, mtimeMs } = statSync(join(contentFolder(projectRoot), file));
  return `${size} ${mtimeMs}`;
}
