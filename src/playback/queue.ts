import { asRecord, parseJson } from './memory.ts';
import type { PlayableSound } from './playable-sound.ts';

/** The sounds that are heard after the present one, the next first. */
export type Queue = readonly PlayableSound[];

/** The queue with a sound as the next one; it stands in it once. */
export function withNext(queue: Queue, sound: PlayableSound): Queue {
  return [sound, ...without(queue, sound.id)];
}

/** The queue without a sound. */
export function without(queue: Queue, id: string): Queue {
  return queue.filter((other) => other.id !== id);
}

/** The queue of a text from the browser's storage; what is no sound is left out. */
export function parseQueue(text: string | null): Queue {
  const found = parseJson(text);
  return Array.isArray(found) ? found.filter(isSound) : [];
}

/** Whether a value of the browser's storage or of a page is a sound that can be played. */
export function isSound(value: unknown): value is PlayableSound {
  const { id, src, type, page, title, show, language, duration, chapters } = asRecord(value);
  return (
    [id, src, type, page, title, show, language].every((text) => typeof text === 'string') &&
    typeof duration === 'number' &&
    Array.isArray(chapters) &&
    chapters
      .map(asRecord)
      .every(({ start, title: name }) => typeof start === 'number' && typeof name === 'string')
  );
}
