import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Puts away a part of a folder, or with `.` all of it, to be removed when nothing is measured any more: after some ten thousand files were removed,
 * ext4 makes new ones up to twenty times slower for five minutes, because it passes over places that became free a moment ago.
 * https://github.com/torvalds/linux/blob/master/fs/ext4/ialloc.c
 */
export async function putAway(folder: string, part: string): Promise<void> {
  const place = join(folder, part);
  if (!existsSync(place)) return;
  await mkdir(attic(folder), { recursive: true });
  await rename(place, join(await mkdtemp(join(attic(folder), 'part-')), basename(place)));
}

/** Removes what was put away from a folder, and from those beside it. */
export async function clearAttic(folder: string): Promise<void> {
  await rm(attic(folder), { recursive: true, force: true });
}

function attic(folder: string): string {
  return join(dirname(folder), 'attic');
}
