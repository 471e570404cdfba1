import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** All files below a folder as paths with forward slashes, sorted; hidden files and folders are left out. */
export async function listFiles(root: string, below = ''): Promise<string[]> {
  const entries = await readdir(join(root, below), { withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter(({ name }) => !name.startsWith('.'))
      .map((entry) => {
        const path = below === '' ? entry.name : `${below}/${entry.name}`;
        return entry.isDirectory() ? listFiles(root, path) : [path];
      }),
  );
  return found.flat().sort();
}

/** The names of the files in each folder, from paths that listFiles gave. */
export function groupByFolder(files: readonly string[]): Map<string, string[]> {
  const folders = new Map<string, string[]>();
  for (const path of files) {
    const end = path.lastIndexOf('/');
    const folder = path.slice(0, Math.max(0, end));
    const names = folders.get(folder);
    if (names) names.push(path.slice(end + 1));
    else folders.set(folder, [path.slice(end + 1)]);
  }
  return folders;
}
