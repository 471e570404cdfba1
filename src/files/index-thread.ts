import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { IndexedSite } from './index-plan.ts';
import type { WrittenIndex } from './search-index.ts';

/** The index lies ready, and so much was to be said of what was kept; or these parts of its records are asked for. */
export type IndexAnswer = { said: readonly string[] } | { missing: readonly number[] };

/** Makes and writes a search index on a thread of its own, while the caller makes everything else. */
export class IndexThread {
  readonly #worker: Worker;
  #ready: Promise<void> | undefined;

  /** Gets ready; `cache` is the file that keeps what was made before, if any. */
  constructor(cache: string | undefined) {
    this.#worker = new Worker(new URL('./index-worker.ts', import.meta.url), { workerData: cache });
    // A build that fails meanwhile ends, and the thread with it.
    this.#worker.unref();
  }

  /** Begins to make an index. `report` hears that the kept file is damaged. */
  begin(site: IndexedSite, report: (line: string) => void): void {
    this.#ready = this.#prepare(site, report);
    this.#ready.catch(() => {});
  }

  /** Writes the index into the folder of a site as soon as it is made, in place of any other. Throws what went wrong on the thread. */
  async write(folder: string): Promise<WrittenIndex> {
    this.#worker.ref();
    try {
      await this.#ready;
      return await this.#answer<WrittenIndex>(folder);
    } finally {
      await this.close();
    }
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  async #prepare({ order, make }: IndexedSite, report: (line: string) => void): Promise<void> {
    let answer = await this.#answer<IndexAnswer>(order);
    while ('missing' in answer) {
      const parts = answer.missing.map(make);
      // Handed over, not copied: of ten thousand items these are a hundred megabytes.
      answer = await this.#answer<IndexAnswer>(
        parts,
        parts.map(({ buffer }) => buffer as ArrayBuffer),
      );
    }
    answer.said.forEach(report);
  }

  async #answer<Answer>(message: unknown, handedOver: readonly ArrayBuffer[] = []): Promise<Answer> {
    const waiting = new AbortController();
    const { signal } = waiting;
    const stopped = once(this.#worker, 'exit', { signal }).then(([code]) => {
      throw new Error(`The thread of the search index stopped with code ${code}.`);
    });
    const answered = Promise.race([once(this.#worker, 'message', { signal }), stopped]);
    try {
      this.#worker.postMessage(message, handedOver);
      const [answer] = await answered;
      return answer;
    } finally {
      waiting.abort();
    }
  }
}
