import { availableParallelism } from 'node:os';
import { type ResourceLimits, Worker } from 'node:worker_threads';

/** What became of a task: what a worker made of it, or why no worker could. */
export type Answer<Made> = { made: Made } | { lost: string };

/** Workers that answer a list of tasks with one message; `unpack` reads from it what was made of each. */
export type Workers<Made> = {
  script: URL;
  unpack(message: unknown): readonly Made[];
  /** How much memory each may have; as much as the process itself, when nothing is said. */
  limits?: ResourceLimits;
};

/** How many tasks a worker is given at a time. */
const atOnce = 64;

/**
 * Has tasks done by as many workers as this machine can run side by side; the answers are in the order of the tasks. When a worker
 * dies or runs out of memory, its tasks are given to others in ever smaller lists, so that only the one that did it is lost.
 */
export async function askWorkers<Task, Made>(
  workers: Workers<Made>,
  tasks: readonly Task[],
): Promise<Answer<Made>[]> {
  const lists = Array.from({ length: Math.ceil(tasks.length / atOnce) }, (_, at) =>
    tasks.slice(at * atOnce, (at + 1) * atOnce),
  );
  const answers: Answer<Made>[][] = [];
  let next = 0;
  const serve = async () => {
    await using post = new Post<Task, Made>(workers);
    while (next < lists.length) {
      const at = next++;
      answers[at] = await post.ask(lists[at] ?? []);
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), lists.length) }, serve));
  return answers.flat();
}

/** A place for one worker at a time; when it dies, the next one takes over. */
class Post<Task, Made> {
  readonly #workers: Workers<Made>;
  #worker: Worker | undefined;

  constructor(workers: Workers<Made>) {
    this.#workers = workers;
  }

  async ask(tasks: readonly Task[]): Promise<Answer<Made>[]> {
    try {
      const made = this.#workers.unpack(await this.#message(tasks));
      return made.map((one) => ({ made: one }));
    } catch (error) {
      if (tasks.length <= 1) return tasks.map(() => ({ lost: (error as Error).message }));
      const half = Math.ceil(tasks.length / 2);
      return [...(await this.ask(tasks.slice(0, half))), ...(await this.ask(tasks.slice(half)))];
    }
  }

  #message(tasks: readonly Task[]): Promise<unknown> {
    const worker =
      this.#worker ?? new Worker(this.#workers.script, { resourceLimits: this.#workers.limits ?? {} });
    this.#worker = worker;
    return new Promise<unknown>((answered, died) => {
      worker.removeAllListeners();
      worker.once('message', answered);
      const lost = (error: Error) => {
        this.#worker = undefined;
        died(error);
      };
      worker.once('error', lost);
      worker.once('exit', (code) => lost(new Error(`the reader stopped with code ${code}`)));
      worker.postMessage(tasks);
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#worker?.removeAllListeners();
    await this.#worker?.terminate();
  }
}
