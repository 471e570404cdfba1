import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';
import { discard } from './rubbish.ts';

/**
 * Builds the site beside `dist` and puts it in its place only when it is whole; until then, and after any failure, the
 * last good `dist` stays. The caller holds the lock of `build-lock.ts`. Throws what Astro throws.
 */
export async function buildSite(root: string): Promise<void> {
  const { site, fresh, former } = folders(root);
  await restoreSite(root);
  await discard(root, fresh);
  try {
    await build({ root, outDir: fresh, logLevel: 'warn' });
    if (existsSync(site)) await rename(site, former);
    await rename(fresh, site);
  } finally {
    await restoreSite(root);
    await discard(root, fresh);
  }
}

/** Brings the last good site back when a build was stopped between the two renames, and removes what it left behind. */
export async function restoreSite(root: string): Promise<void> {
  const { site, former } = folders(root);
  if (!existsSync(former)) return;
  if (existsSync(site)) await discard(root, former);
  else await rename(former, site);
}

function folders(root: string) {
  return { site: join(root, 'dist'), fresh: join(root, 'dist.next'), former: join(root, 'dist.former') };
}

/**
 * Builds a site into a folder of its own below `.cache`, and returns it; what is in `dist` is not touched. The caller holds the
 * lock of `build-lock.ts`.
 */
export async function buildPreview(root: string): Promise<string> {
  const folder = join(root, '.cache', 'preview', 'site');
  await rm(folder, { recursive: true, force: true });
  await build({ root, outDir: folder, logLevel: 'warn' });
  return folder;
}
