/**
 * Lets one question through at a time. What is asked meanwhile waits, and of that only the newest gets through, so that a
 * fast typist never waits for more than the answer under way. An answer that a newer question has overtaken is not told.
 */
export class Turnstile<Question, Answer> {
  readonly #ask: (question: Question) => Promise<Answer>;
  readonly #tell: (question: Question, answer: Promise<Answer>) => Promise<void>;
  readonly #pause: (() => Promise<void>) | undefined;
  #waiting: { question: Question } | undefined;
  #isBusy = false;

  /** `tell` gets an answer, or its failure. A question that another follows within a `pause` is not asked at all. */
  constructor(
    ask: (question: Question) => Promise<Answer>,
    tell: (question: Question, answer: Promise<Answer>) => Promise<void>,
    pause?: () => Promise<void>,
  ) {
    this.#ask = ask;
    this.#tell = tell;
    this.#pause = pause;
  }

  /** Asks now, or once the present answer is there. */
  enter(question: Question): void {
    this.#waiting = { question };
    if (!this.#isBusy) void this.#run();
  }

  /** Nobody waits for anything any longer; an answer under way is told nevertheless. */
  clear(): void {
    this.#waiting = undefined;
  }

  async #run(): Promise<void> {
    this.#isBusy = true;
    while (this.#waiting) {
      const newest = this.#waiting;
      if (this.#pause) await this.#pause();
      if (this.#waiting !== newest) continue;
      const { question } = newest;
      this.#waiting = undefined;
      const answer = this.#ask(question);
      await answer.catch(() => undefined);
      if (!this.#waiting) await this.#tell(question, answer);
    }
    this.#isBusy = false;
  }
}
