import { setFlagsFromString } from 'node:v8';

/** By how much V8's heap may grow beyond what lives there before it is tidied, in percent; by itself it more than doubles. */
const growth = 60;

/** From here on the heap is tidied sooner: that takes longer, and is for who makes many things. */
export function tightenHeap(): void {
  setFlagsFromString(`--heap-growing-percent=${growth}`);
}
