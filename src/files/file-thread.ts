import { Worker } from 'node:worker_threads';
import type { DiskFacts, FileOrder, SiteFolders } from './site-files.ts';

/** What a thread answers to some orders: what is known of each file, or what went wrong. */
export type FileAnswer = { facts: readonly (DiskFacts | undefined)[]; whole: boolean } | { failed: string };

/** So many orders, or so many bytes of them, are sent together; and so many bytes may be under way before who orders has to wait. */
const most = { orders: 64, bytes: 1 << 20, underWay: 4 << 20 };

type Batch = { orders: FileOrder[]; bytes: number };

/** Makes the files of a site on a thread of its own, in the order in which they are asked for. */
export class FileThread {
  readonly #worker: Worker;
  readonly #sent: Batch[] = [];
  readonly #made: (readonly [path: string, facts: DiskFacts])[] = [];
  #next: Batch = { orders: [], bytes: 0 };
  #underWay = 0;
  #whole = true;
  #failure: Error | undefined;
  #answered = Promise.withResolvers<void>();

  constructor(folders: SiteFolders) {
    const resourceLimits = { maxYoungGenerationSizeMb: 8 };
    this.#worker = new Worker(new URL('./file-worker.ts', import.meta.url), {
      workerData: folders,
      resourceLimits,
    });
    this.#worker.on('message', (answer: FileAnswer) => this.#hear(answer));
    this.#worker.on('error', (error) => this.#fail(error as Error));
    this.#worker.on('exit', (code) =>
      this.#fail(new Error(`The thread that writes files stopped with code ${code}.`)),
    );
  }

  /** Has a file made, sooner or later; its bytes are handed over. Throws what went wrong with an earlier one. */
  async make(order: FileOrder): Promise<void> {
    this.#next.orders.push(order);
    this.#next.bytes += sizeOf(order);
    if (this.#next.orders.length >= most.orders || this.#next.bytes >= most.bytes) this.#send();
    while (this.#underWay > most.underWay && !this.#failure) await this.#answered.promise;
    if (this.#failure) throw this.#failure;
  }

  /** Waits until all is made; returns what is known of those that are kept, and whether nothing strange stood there. Throws what went wrong. */
  async end(): Promise<{ made: readonly (readonly [path: string, facts: DiskFacts])[]; whole: boolean }> {
    this.#send();
    while (this.#sent.length > 0 && !this.#failure) await this.#answered.promise;
    const failure = this.#failure;
    await this.close();
    if (failure) throw failure;
    return { made: this.#made, whole: this.#whole };
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #send(): void {
    if (this.#next.orders.length === 0) return;
    const { orders } = this.#next;
    this.#sent.push(this.#next);
    this.#underWay += this.#next.bytes;
    this.#next = { orders: [], bytes: 0 };
    this.#worker.postMessage(orders, orders.flatMap(handedOver));
  }

  #hear(answer: FileAnswer): void {
    if ('failed' in answer) this.#fail(new Error(answer.failed));
    else this.#note(answer);
    this.#goOn();
  }

  #note({ facts, whole }: Extract<FileAnswer, { whole: boolean }>): void {
    const { orders = [], bytes = 0 } = this.#sent.shift() ?? {};
    this.#underWay -= bytes;
    this.#whole &&= whole;
    for (const [at, { path }] of orders.entries()) {
      const known = facts[at];
      if (known) this.#made.push([path, known]);
    }
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    this.#goOn();
  }

  /** Lets those go on who wait for an answer. */
  #goOn(): void {
    this.#answered.resolve();
    this.#answered = Promise.withResolvers<void>();
  }
}

function sizeOf({ from }: FileOrder): number {
  return 'content' in from ? from.content.length : 0;
}

/** The memory of bytes that are nobody else's. */
function handedOver({ from }: FileOrder): ArrayBuffer[] {
  if (!('content' in from) || typeof from.content === 'string') return [];
  const { buffer, byteLength } = from.content;
  return buffer instanceof ArrayBuffer && buffer.byteLength < byteLength + 64 ? [buffer] : [];
}
