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
  const attic = atticIn(dirname(folder));
  await mkdir(attic, { recursive: true });
  await rename(place, join(await mkdtemp(join(attic, 'part-')), basename(place)));
}

/** Removes what was put away from the folders in an arena. */
export async function clearAttic(arena: string): Promise<void> {
  await rm(atticIn(arena), { recursive: true, force: true });
}

function atticIn(arena: string): string {
  return join(arena, 'attic');
}
