import { type Choices, parseChoices } from '#playback/choices.ts';
import { type Memory, parseMemory } from '#playback/memory.ts';
import { parseQueue, type Queue } from '#playback/queue.ts';

/** What the browser keeps for the player; nothing of it leaves the browser. A browser that keeps nothing is obeyed in silence. */
const names = { memory: 'player-memory', queue: 'player-queue', choices: 'player-choices' } as const;
type Name = keyof typeof names;

export const readMemory = (): Memory => parseMemory(read('memory'), Date.now());
export const readQueue = (): Queue => parseQueue(read('queue'));
export const readChoices = (): Choices => parseChoices(read('choices'));

/** Keeps a value; undefined removes it. */
export function write(name: Name, value: Memory | Queue | Choices | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(names[name]);
    else localStorage.setItem(names[name], JSON.stringify(value));
  } catch {}
}

/** Whether a `storage` event of another tab is about the player. */
export function isOurs({ key }: StorageEvent): boolean {
  return key === null || Object.values<string>(names).includes(key);
}

function read(name: Name): string | null {
  try {
    return localStorage.getItem(names[name]);
  } catch {
    return null;
  }
}
