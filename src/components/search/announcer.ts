import { make } from '../player/make.ts';

/** How long a reader must have stopped typing before a count is said, in milliseconds. */
const pause = 600;

/** Says what was found to those who do not see it: once, when nobody types any longer. */
export class Announcer {
  readonly element = make('p', { className: 'visually-hidden', role: 'status' });
  #timer: ReturnType<typeof setTimeout> | undefined;

  say(sentence: string): void {
    clearTimeout(this.#timer);
    this.element.textContent = sentence;
  }

  sayLater(sentence: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.say(sentence), pause);
  }

  /** Somebody types on: what was to be said is true no longer. */
  wait(): void {
    clearTimeout(this.#timer);
  }
}
