import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { IndexedSite } from './index-plan.ts';
import type { WrittenIndex } from './search-index.ts';

/** The name of an index, and the file that keeps what was made before, if any. */
export type IndexOrder = { name: string; cache: string | undefined };

/** The index lies ready, and so much was to be said of what was kept; or what it is made of is asked for. */
export type IndexAnswer = 'ask' | { said: readonly string[] };

/** Makes a search index on a thread of its own, while the caller makes everything else. */
export class IndexThread {
  readonly #worker: Worker;
  readonly #ready: Promise<void>;

  /** `siteOf` is asked only when this index is not kept already, `report` hears that the kept file is damaged. */
  constructor(order: IndexOrder, siteOf: () => IndexedSite, report: (line: string) => void) {
    this.#worker = new Worker(new URL('./index-worker.ts', import.meta.url), { workerData: order });
    // A build that fails meanwhile ends, and the thread with it.
    this.#worker.unref();
    this.#ready = this.#prepare(siteOf, report);
    this.#ready.catch(() => {});
  }

  /** Waits for the index and writes it into a built site, in place of any other. Throws what went wrong on the thread. */
  async write(folder: string): Promise<WrittenIndex> {
    this.#worker.ref();
    try {
      await this.#ready;
      return await this.#answer<WrittenIndex>(folder);
    } finally {
      await this.#worker.terminate();
    }
  }

  async #prepare(siteOf: () => IndexedSite, report: (line: string) => void): Promise<void> {
    let answer = await this.#answer<IndexAnswer>();
    if (answer === 'ask') answer = await this.#answer<IndexAnswer>(siteOf());
    if (answer !== 'ask') answer.said.forEach(report);
  }

  async #answer<Answer>(message?: unknown): Promise<Answer> {
    const waiting = new AbortController();
    const { signal } = waiting;
    const stopped = once(this.#worker, 'exit', { signal }).then(([code]) => {
      throw new Error(`The thread of the search index stopped with code ${code}.`);
    });
    const answered = Promise.race([once(this.#worker, 'message', { signal }), stopped]);
    try {
      if (message !== undefined) this.#worker.postMessage(message);
      const [answer] = await answered;
      return answer;
    } finally {
      waiting.abort();
    }
  }
}
