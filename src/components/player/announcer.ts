import { make } from './make.ts';

/** Says in the player what a press has done, once. The time is never said here. */
export const announcer = make('p', { className: 'visually-hidden', role: 'status' });

export function announce(sentence: string): void {
  announcer.textContent = sentence;
}
