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
