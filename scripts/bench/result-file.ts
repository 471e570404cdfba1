import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isSame, parseResults, type Result } from './result.ts';

/** What was measured, in a file that grows by one line a result, so that a run that is stopped loses nothing. */
export class ResultFile {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** The results of one state of the project, each question's last answer. */
  async read({ project, seed }: { project: string; seed: number }): Promise<Result[]> {
    const all = existsSync(this.#path) ? parseResults(await readFile(this.#path, 'utf8')) : [];
    const own = all.filter((result) => result.project === project && result.seed === seed);
    return own.filter((result, index) => !own.slice(index + 1).some((later) => isSame(later, result)));
  }

  async add(result: Result): Promise<void> {
    await mkdir(dirname(this.#path), { recursive: true });
    await appendFile(this.#path, `${JSON.stringify(result)}\n`);
  }

  async clear(): Promise<void> {
    await rm(this.#path, { force: true });
  }
}

const measured = [
  'src',
  'content',
  'public',
  'scripts/build.ts',
  'scripts/build-site.ts',
  'scripts/returned-memory.ts',
  'astro.config.mjs',
  'package-lock.json',
  ...['rivals', 'engines.ts', 'corpus.ts', 'own-spelling.ts', 'rival-spelling.ts'].map(
    (name) => `scripts/bench/${name}`,
  ),
];

/** A name for what is measured: the same as long as nothing changes that is built, or that builds it. */
export async function projectName(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const path of measured) {
    const entries = await readdir(join(root, path), { recursive: true, withFileTypes: true }).catch(() => []);
    const files = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    for (const file of files.length > 0 ? files.sort() : [join(root, path)]) {
      hash.update(file.slice(root.length)).update(await readFile(file));
    }
  }
  return hash.digest('hex').slice(0, 12);
}
