import { parentPort } from 'node:worker_threads';
import { takeApart } from '#bodies/text-record.ts';
import { packTexts } from './packed-texts.ts';

// Answers a list of texts with what they hold.
parentPort?.on('message', (texts: readonly string[]) => {
  const packed = packTexts(texts.map(takeApart));
  parentPort?.postMessage(packed, [packed.heads.buffer, packed.rests.buffer]);
});
