import { type Dirent, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Those paths at which a folder has what is asked for, and all other files and folders in it, which hold none of these. */
export type Surveyed = { standing: string[]; strange: string[] };

/** Looks through a folder for what is to be at these paths; `isIt` says whether something there is what is asked for. */
export function survey(
  folder: string,
  paths: readonly string[],
  isIt: (path: string, entry: Dirent) => boolean,
): Surveyed {
  const known = new Set(paths);
  const branches = new Set<string>();
  for (const path of paths) {
    for (let at = dirname(path); at !== '.' && !branches.has(at); at = dirname(at)) branches.add(at);
  }
  const standing: string[] = [];
  const look = (branch: string): string[] => {
    const [before, strange]: [number, string[]] = [standing.length, []];
    for (const entry of readdirSync(join(folder, branch), { withFileTypes: true })) {
      const path = branch === '' ? entry.name : `${branch}/${entry.name}`;
      if (known.has(path) && isIt(path, entry)) standing.push(path);
      else if (entry.isDirectory() && branches.has(path)) strange.push(...look(path));
      else strange.push(path);
    }
    return standing.length > before || branch === '' ? strange : [branch];
  };
  return { strange: look(''), standing };
}
