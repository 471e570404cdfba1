import type { Words } from '#search/answer.ts';
import { make } from '../player/make.ts';

/** A title or an excerpt with what was asked for marked. */
export function drawWords(words: readonly Words[]): (HTMLElement | string)[] {
  return words.map(({ text, found }) => (found ? make('mark', {}, text) : text));
}
