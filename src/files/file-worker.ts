import { parentPort, workerData } from 'node:worker_threads';
import type { FileAnswer } from './file-thread.ts';
import { type FileOrder, SiteFiles } from './site-files.ts';

// Makes the files that it is asked for, and nothing more once one of them failed.
const files = new SiteFiles(workerData);
let failed = false;

parentPort?.on('message', (orders: readonly FileOrder[]) => {
  if (failed) return;
  parentPort?.postMessage(answerTo(orders));
});

function answerTo(orders: readonly FileOrder[]): FileAnswer {
  try {
    return { facts: orders.map((order) => files.make(order)), whole: files.whole };
  } catch (error) {
    failed = true;
    return { failed: (error as Error).message };
  }
}
