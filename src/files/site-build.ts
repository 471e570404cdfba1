import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { discard } from './rubbish.ts';
import { keepSpare } from './spare-site.ts';

/**
 * Has the site made in a folder beside `dist` and puts it in its place only when it is whole; until then, and after any failure, the
 * last good `dist` stays. The caller holds the lock of `build-lock.ts`. Throws what `make` throws.
 */
export async function buildSite(root: string, make: (folder: string) => Promise<void>): Promise<void> {
  const { site, fresh, former } = folders(root);
  await restoreSite(root);
  await discard(root, fresh);
  try {
    await make(fresh);
    if (existsSync(site)) await rename(site, former);
    await rename(fresh, site);
  } finally {
    await restoreSite(root);
    await discard(root, fresh);
  }
}

/** Brings the last good site back when a build was stopped between the two renames, and puts aside what it replaced. */
export async function restoreSite(root: string): Promise<void> {
  const { site, former } = folders(root);
  if (!existsSync(former)) return;
  if (existsSync(site)) await keepSpare(root, former);
  else await rename(former, site);
}

function folders(root: string) {
  return { site: join(root, 'dist'), fresh: join(root, 'dist.next'), former: join(root, 'dist.former') };
}

/** An empty folder for a site of its own; what is in `dist` is not touched. The caller holds the lock of `build-lock.ts`. */
export async function previewFolder(root: string): Promise<string> {
  const folder = join(root, '.cache', 'preview', 'site');
  await rm(folder, { recursive: true, force: true });
  return folder;
}
