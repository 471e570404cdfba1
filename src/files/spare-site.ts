import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { discard } from './rubbish.ts';
import { keptSiteFolder } from './surroundings.ts';

/** Keeps a site that was replaced: most of its files stand in the next one at the same places. */
export async function keepSpare(root: string, folder: string): Promise<void> {
  await discard(root, spareFolder(root));
  await rename(folder, spareFolder(root));
}

/** The site that was replaced, on its way to become the next one. */
export class SpareSite {
  readonly #folder: string;
  readonly #worker: Worker | undefined;
  readonly #standing: Promise<readonly string[]>;

  /** Begins to clear it, on a thread of its own, of all that is not as it is kept. */
  constructor(root: string) {
    this.#folder = spareFolder(root);
    const there = existsSync(this.#folder);
    const workerData = { spare: this.#folder, kept: keptSiteFolder(root) };
    if (there) this.#worker = new Worker(new URL('./spare-worker.ts', import.meta.url), { workerData });
    this.#worker?.unref();
    this.#standing = this.#worker ? answerOf(this.#worker) : Promise.resolve([]);
  }

  /** Gives its files to a site that has none yet; returns their paths. There are none when too few of them can serve. */
  async become(site: string): Promise<readonly string[]> {
    this.#worker?.ref();
    const standing = await this.#standing;
    if (standing.length > 0) await rename(this.#folder, site);
    return standing;
  }
}

/** A spare site only saves time: when it cannot be cleared, nothing of it is used. */
async function answerOf(worker: Worker): Promise<readonly string[]> {
  const stopped = once(worker, 'exit').then(() => [[]]);
  const [standing] = await Promise.race([once(worker, 'message'), stopped]).catch(() => [[]]);
  return standing;
}

function spareFolder(root: string): string {
  return join(root, '.cache', 'spare');
}
