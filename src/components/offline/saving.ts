import { hashedFilesIn, namesOthers } from '#offline/hashed-files.ts';
import { type KeepPlan, type KeptEpisode, recordPath, storeOf } from '#offline/kept.ts';
import { readKept, sweepStores } from './stores.ts';
import { startWorker } from './worker.ts';

/** Why an episode could not be saved. */
export type Obstacle = 'stopped' | 'network' | 'room' | 'server' | 'browser';

/** Thrown where the obstacle is known. */
export class SavingFailure extends Error {
  readonly obstacle: Obstacle;

  constructor(obstacle: Obstacle) {
    super(`The episode cannot be saved: ${obstacle}.`);
    this.obstacle = obstacle;
  }
}

/** One saving of an episode, which begins at once; tells `progress` as bytes come in. */
export class Saving extends EventTarget {
  readonly plan: KeepPlan;
  /** Fails with `SavingFailure`; nothing half saved remains then. */
  readonly result: Promise<KeptEpisode>;
  /** Bytes. */
  done = 0;
  /** Bytes: those of the sound, and what has come beside it. */
  total: number;
  #stop = new AbortController();

  constructor(plan: KeepPlan) {
    super();
    this.plan = plan;
    this.total = plan.sound.length;
    this.result = this.#run();
  }

  stop(): void {
    this.#stop.abort(new SavingFailure('stopped'));
  }

  async #run(): Promise<KeptEpisode> {
    try {
      await startWorker();
      await sweepStores();
      await this.#wantRoom();
      const { signal } = this.#stop;
      return await navigator.locks.request(storeOf(this.plan.page), { signal }, () => this.#save());
    } catch (problem) {
      throw this.#stop.signal.aborted ? this.#stop.signal.reason : failureOf(problem);
    }
  }

  async #save(): Promise<KeptEpisode> {
    const { page, name, title, language } = this.plan;
    const before = await readKept(page);
    const store = await caches.open(storeOf(page));
    try {
      const paths = [...(await this.#fill(store)), recordPath];
      const needed = new Set(paths.map((path) => new URL(path, location.href).href));
      for (const { url } of await store.keys()) if (!needed.has(url)) await store.delete(url);
      const kept = { page, name, title, language, size: await sizeOf(store) };
      await store.put(recordPath, Response.json(kept));
      return kept;
    } catch (problem) {
      this.#stop.abort(failureOf(problem));
      if (!before) await caches.delete(storeOf(page));
      throw problem;
    }
  }

  /** Puts everything into the store, the page last, so that a page there never misses a part; returns all paths. */
  async #fill(store: Cache): Promise<Set<string>> {
    const { page, sound, files } = this.plan;
    const answer = await this.#fetch(page, 'reload');
    const html = await answer.clone().text();
    const paths = new Set([page, sound.src, ...files]);
    await Promise.all(files.map((path) => this.#put(store, path, 'reload')));
    for (let named = hashedFilesIn(html); named.length > 0; ) {
      const fresh = named.filter((path) => !paths.has(path));
      for (const path of fresh) paths.add(path);
      const texts = await Promise.all(fresh.map((path) => this.#putHashed(store, path)));
      named = texts.flatMap(hashedFilesIn);
    }
    if (!(await isSame(store, sound.src))) await this.#put(store, sound.src, 'no-store');
    await store.put(page, kept(answer, answer.body));
    return paths;
  }

  /** Returns the text of a file that may name others. */
  async #putHashed(store: Cache, path: string): Promise<string> {
    await this.#put(store, path, 'default');
    const saved = namesOthers(path) ? await store.match(path) : undefined;
    return (await saved?.text()) ?? '';
  }

  async #put(store: Cache, path: string, cache: RequestCache): Promise<void> {
    const answer = await this.#fetch(path, cache);
    const isSound = path === this.plan.sound.src;
    const counting = new TransformStream<Uint8Array, Uint8Array>({
      transform: (bytes, out) => {
        this.#count(bytes.length, isSound);
        out.enqueue(bytes);
      },
    });
    await store.put(path, kept(answer, answer.body?.pipeThrough(counting) ?? null));
  }

  async #fetch(path: string, cache: RequestCache): Promise<Response> {
    const answer = await fetch(path, { cache, signal: this.#stop.signal });
    if (!answer.ok) throw new SavingFailure('server');
    return answer;
  }

  #count(bytes: number, isSound: boolean): void {
    this.done += bytes;
    if (!isSound) this.total += bytes;
    this.dispatchEvent(new Event('progress'));
  }

  /** Asks the browser not to throw away what is saved, and whether the sound has room. */
  async #wantRoom(): Promise<void> {
    const { storage } = navigator;
    void storage.persist().catch(() => false);
    const { quota = Number.POSITIVE_INFINITY, usage = 0 } = await storage.estimate();
    if (quota - usage < this.plan.sound.length) throw new SavingFailure('room');
  }
}

/** Whether the sound or the page on the site differs from what is saved; the network must answer. */
export async function findNewer({ page, sound }: KeepPlan): Promise<'sound' | 'page' | undefined> {
  const store = await caches.open(storeOf(page));
  if (!(await isSame(store, sound.src))) return 'sound';
  return (await isSame(store, page)) ? undefined : 'page';
}

/** Whether the store has the file as the site has it now. */
async function isSame(store: Cache, path: string): Promise<boolean> {
  const saved = await store.match(path);
  if (!saved) return false;
  const { ok, headers } = await fetch(path, { method: 'HEAD', cache: 'no-store' });
  if (!ok) throw new SavingFailure('server');
  const version = (of: Headers) => (of.get('ETag') ?? of.get('Last-Modified'))?.replace(/^W\//, '');
  return version(headers) === version(saved.headers);
}

/** An answer to be kept: it holds its body as it is, unpacked. */
function kept({ headers }: Response, body: BodyInit | null): Response {
  const own = new Headers(headers);
  for (const name of ['Content-Encoding', 'Content-Length', 'Vary']) own.delete(name);
  return new Response(body, { headers: own });
}

async function sizeOf(store: Cache): Promise<number> {
  const answers = await store.matchAll();
  const sizes = await Promise.all(answers.map(async (answer) => (await answer.blob()).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

function failureOf(problem: unknown): SavingFailure {
  if (problem instanceof SavingFailure) return problem;
  const name = problem instanceof DOMException ? problem.name : '';
  if (name === 'QuotaExceededError') return new SavingFailure('room');
  return new SavingFailure(/Security|NotSupported|InvalidState/.test(name) ? 'browser' : 'network');
}
