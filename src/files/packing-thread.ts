import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { pack } from './packing.ts';

/** So many bytes are handed over at once. */
const batchSize = 1 << 20;

/**
 * Packs on a thread of its own, while the caller makes what comes next; no thread is started for a few bytes. `keep` is
 * given every piece when it is packed.
 */
export class PackingThread {
  readonly #keep: (name: string, packed: Uint8Array) => void;
  #worker: Worker | undefined;
  #answer: Promise<void> = Promise.resolve();
  #batch = new Map<string, Uint8Array>();
  #size = 0;

  constructor(keep: (name: string, packed: Uint8Array) => void) {
    this.#keep = keep;
  }

  /** Takes a piece to be packed. Waits for the batch before when another is full, so that memory stays small. */
  async add(name: string, bytes: Uint8Array): Promise<void> {
    this.#batch.set(name, bytes);
    this.#size += bytes.length;
    if (this.#size >= batchSize) await this.#send();
  }

  /** Packs the rest. Throws what went wrong on the thread. */
  async finish(): Promise<void> {
    if (this.#worker) await this.#send();
    else for (const [name, bytes] of this.#batch) this.#keep(name, pack(bytes));
    await this.#answer;
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  async #send(): Promise<void> {
    const batch = this.#batch;
    this.#batch = new Map();
    this.#size = 0;
    await this.#answer;
    this.#worker ??= new Worker(new URL('./packing-worker.ts', import.meta.url));
    this.#worker.postMessage([...batch.values()]);
    this.#answer = this.#receive(this.#worker, [...batch.keys()]);
    this.#answer.catch(() => {});
  }

  async #receive(worker: Worker, names: readonly string[]): Promise<void> {
    const [packed] = (await once(worker, 'message')) as [readonly Uint8Array[]];
    for (const [at, name] of names.entries()) {
      const piece = packed[at];
      if (piece) this.#keep(name, piece);
    }
  }
}
