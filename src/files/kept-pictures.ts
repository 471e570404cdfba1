import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The names of all pictures that are kept for the next build; `cache` is Astro's folder for what it keeps. */
export async function listKeptPictures(projectRoot: string, cache: string): Promise<Set<string>> {
  const folders = [join(cache, 'assets'), join(projectRoot, '.cache', 'share')];
  return new Set((await Promise.all(folders.map(filesBelow))).flat());
}

/** How many pictures a built site holds that a build has made: cut ones beside its scripts, and share pictures. */
export async function countMadePictures(site: string): Promise<number> {
  const folders = [join(site, '_astro'), join(site, 'share')];
  const files = (await Promise.all(folders.map(filesBelow))).flat();
  return files.filter((file) => /\.(?:avif|webp|png|jpe?g|gif)$/.test(file)).length;
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}
