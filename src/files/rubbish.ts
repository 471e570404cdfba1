import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

const remove = `const { rmSync } = require('node:fs');
rmSync(require('node:worker_threads').workerData, { recursive: true, force: true });`;

/**
 * Puts a folder out of the way at once. To remove a site of ten thousand items takes as long as half a build; that is left to the next
 * build, which does it beside its own work.
 */
export async function discard(projectRoot: string, folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  const rubbish = rubbishOf(projectRoot);
  await mkdir(rubbish, { recursive: true });
  await rename(folder, join(await mkdtemp(join(rubbish, 'build-')), 'site'));
}

/** Removes, on a thread of its own, what was discarded until now. What cannot be removed is left for the next time. */
export async function removeRubbish(projectRoot: string): Promise<void> {
  const [rubbish, going] = [rubbishOf(projectRoot), `${rubbishOf(projectRoot)}.going`];
  if (!existsSync(going)) await rename(rubbish, going).catch(() => {});
  if (!existsSync(going)) return;
  const worker = new Worker(remove, { eval: true, workerData: going });
  worker.unref();
  await once(worker, 'exit').catch(() => {});
}

function rubbishOf(projectRoot: string): string {
  return join(projectRoot, '.cache', 'rubbish');
}
