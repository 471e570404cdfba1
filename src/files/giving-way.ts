import { setImmediate } from 'node:timers/promises';

/** So long, in milliseconds, may a row of small steps keep everything else in this process waiting. */
const patience = 20;

let since = performance.now();

/** Called between small steps, lets threads and timers have their say now and then. */
export async function giveWay(): Promise<void> {
  if (performance.now() - since < patience) return;
  await setImmediate();
  since = performance.now();
}
