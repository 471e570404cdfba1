import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

/** A sum of all that decides what a project's pages look like, besides its content. */
export function programSum(projectRoot: string): string {
  const hash = createHash('sha256')
    .update(process.version)
    .update(roomSum(projectRoot, ['']));
  const settings = ['astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'];
  for (const file of settings.map((name) => join(projectRoot, name))) {
    if (existsSync(file)) hash.update(readFileSync(file));
  }
  return hash.digest('hex');
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
