import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** All files below a folder as paths with forward slashes, sorted; hidden files and folders are left out. */
export function listFiles(root: string): string[] {
  const found: string[] = [];
  const list = (below: string): void => {
    for (const entry of readdirSync(join(root, below), { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) list(`${below}${entry.name}/`);
      else found.push(`${below}${entry.name}`);
    }
  };
  list('');
  return found.sort();
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
