import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What each file below a folder says, by its path there, in the order of the paths; links are taken for what they lead to. */
export function wordsBelow(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files.sort().map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]),
  );
}
