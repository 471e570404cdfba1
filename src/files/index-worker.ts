import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { findOrMakePlan, type IndexOrder } from './index-plan.ts';
import type { IndexAnswer } from './index-thread.ts';
import { KeptPieces } from './kept-pieces.ts';
import { filesOf } from './search-index.ts';
import { replaceIndex } from './written-index.ts';

// Finds or makes the index that is ordered, then writes it into the folder that it is told.
if (!parentPort) throw new Error('The search index is made on a thread.');
const port = parentPort;
const messages = on(port, 'message');
const said: string[] = [];
const cache: string | undefined = workerData;
const report = (line: string) => void said.push(line);
const kept = cache === undefined ? KeptPieces.none() : await KeptPieces.open({ file: cache, report });
const order = await next<IndexOrder>();
const plan = await findOrMakePlan(order, kept, (missing) => ask({ missing }));
await kept.save();
const folder = await ask<string>({ said });
replaceIndex(folder, filesOf(plan, kept));
port.postMessage({ count: plan.count, files: plan.files.length, made: kept.made });
port.close();

function ask<Message>(answer: IndexAnswer): Promise<Message> {
  port.postMessage(answer);
  return next();
}

async function next<Message>(): Promise<Message> {
  const { value = [] } = await messages.next();
  return value[0];
}
