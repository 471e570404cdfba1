import { parentPort } from 'node:worker_threads';
import { pack } from './packing.ts';

parentPort?.on('message', (batch: readonly Uint8Array[]) => {
  const packed = batch.map(pack);
  parentPort?.postMessage(
    packed,
    packed.map(({ buffer }) => buffer),
  );
});
