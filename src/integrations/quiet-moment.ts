import type { HookParameters } from 'astro';

type Server = HookParameters<'astro:server:setup'>['server'];

/** So long, in milliseconds, nobody may have asked for anything; a browser that was told to reload asks sooner. */
const quiet = 150;

/** After so long, in milliseconds, work is done whoever asks for what: a browser that plays a sound never ends asking. */
const longest = 3000;

/** Lets work wait until no page is on its way to a browser, so that what was edited comes first. */
export class QuietMoment {
  #asked = 0;
  #work: (() => void) | undefined;
  #next: NodeJS.Timeout | undefined;
  #last: NodeJS.Timeout | undefined;

  constructor({ middlewares }: Pick<Server, 'middlewares'>) {
    middlewares.use((_request, response, next) => {
      this.#asked += 1;
      clearTimeout(this.#next);
      response.once('close', () => {
        this.#asked -= 1;
        this.#wait();
      });
      next();
    });
  }

  /** Has `work` done soon, instead of what still waits. */
  await(work: () => void): void {
    this.#work = work;
    this.#last ??= setTimeout(() => this.#go(), longest);
    this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#next);
    if (this.#work && this.#asked === 0) this.#next = setTimeout(() => this.#go(), quiet);
  }

  #go(): void {
    const work = this.#work;
    this.#work = undefined;
    clearTimeout(this.#next);
    clearTimeout(this.#last);
    this.#last = undefined;
    work?.();
  }
}
