import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const project = join(import.meta.dirname, '..', '..');

/** A sum of all that decides what is made of the same content: the code of some rooms, the packages, and Node itself. */
export function codeSum(rooms: readonly string[]): string {
  return createHash('sha256')
    .update(process.version)
    .update(roomSum(project, rooms))
    .update(readFileSync(join(project, 'package.json')))
    .digest('hex');
}

/** A sum of the code of some rooms of a project alone. */
export function roomSum(projectRoot: string, rooms: readonly string[]): string {
  const folders = rooms.map((room) => join(projectRoot, 'src', room));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort(),
  );
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}
