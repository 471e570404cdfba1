import type { Choices } from '#playback/choices.ts';
import { resumeAt } from '#playback/memory.ts';
import type { PlayableSound } from '#playback/playable-sound.ts';
import { type Queue, withNext, without } from '#playback/queue.ts';
import { readChoices, readMemory, readQueue, write } from './storage.ts';

/**
 * What the browser keeps for a listener from page to page and from visit to visit. Tells `change` (queue, choices) and
 * `memory` (positions and marks).
 */
export class Kept extends EventTarget {
  queue: Queue = readQueue();
  choices: Choices = readChoices();

  /** From 0.8 to 2.5. */
  get rate(): number {
    return this.choices.rate;
  }

  /** Where an unheard press of play would begin, in seconds. */
  resumeAt({ id }: PlayableSound): number {
    return this.choices.remember ? resumeAt(readMemory()[id]) : 0;
  }

  /** Puts a sound next into the queue, or takes it out. */
  enqueue(sound: PlayableSound, wanted = true): void {
    this.queue = wanted ? withNext(this.queue, sound) : without(this.queue, sound.id);
    write('queue', this.queue);
    this.tell('change');
  }

  /** Changes some choices, and keeps them. */
  choose(some: Partial<Choices>): void {
    this.choices = { ...this.choices, ...some };
    write('choices', this.choices);
    this.obey();
    this.tell('change');
  }

  /** Forgets every position, mark and choice, and the queue. */
  forget(): void {
    for (const name of ['memory', 'queue', 'choices'] as const) write(name, undefined);
    this.refresh();
  }

  /** Takes up what another tab has kept. */
  refresh(): void {
    this.queue = readQueue();
    this.choices = readChoices();
    this.obey();
    this.tell('change');
    this.tell('memory');
  }

  /** Lets the choices hold for what is heard. */
  protected obey(): void {}

  protected tell(name: 'change' | 'time' | 'memory' | 'ended'): void {
    this.dispatchEvent(new Event(name));
  }
}
