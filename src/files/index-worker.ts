import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { findOrMakePlan, type IndexedSite } from './index-plan.ts';
import type { IndexAnswer, IndexOrder } from './index-thread.ts';
import { KeptPieces } from './kept-pieces.ts';
import { replaceIndex } from './search-index.ts';

// Finds or makes one index, then writes it into the folder that it is told.
const { name, cache }: IndexOrder = workerData;
const said: string[] = [];
const report = (line: string) => void said.push(line);
const kept = cache === undefined ? KeptPieces.none() : await KeptPieces.open({ file: cache, report });
const plan = await findOrMakePlan(name, kept, () => ask<IndexedSite>('ask'));
await kept.save();
const folder = await ask<string>({ said });
await replaceIndex(folder, plan, kept);
parentPort?.postMessage({ count: plan.count, files: plan.files.length, made: kept.made });

async function ask<Message>(answer: IndexAnswer): Promise<Message> {
  if (!parentPort) throw new Error('The search index is made on a thread.');
  parentPort.postMessage(answer);
  const [message] = await once(parentPort, 'message');
  return message;
}
