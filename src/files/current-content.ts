import { resolve } from 'node:path';
import type { Content } from '#domain/content.ts';
import type { Instant } from '#domain/instant.ts';
import { readContent } from './content.ts';
import { sharedBy } from './shared-by.ts';
import { contentFolder, factsFile } from './surroundings.ts';

/**
 * The content of a project as this process read it: once for the check before a build, the pages, and what comes after them.
 * In `npm run dev` it is read again when somebody asks after `forgetContent`. A reading that fails is not kept.
 */
export function currentContent(project: { root: string; now: Instant }): Promise<Content> {
  const root = resolve(project.root);
  const kept = shared.readings.get(root);
  if (kept) return kept;
  const reading = readContent({ root: contentFolder(root), now: project.now, facts: factsFile(root) });
  shared.readings.set(root, reading);
  reading.then(
    () => tell(root, reading, shared.listeners),
    () => shared.readings.get(root) === reading && shared.readings.delete(root),
  );
  return reading;
}

/** Says that a file of the project's content came, changed or went. */
export function forgetContent(root: string): void {
  shared.readings.delete(resolve(root));
}

/** Hands every reading to `listener`, the present one too; one that was forgotten meanwhile is left out. */
export function onContent(listener: Listener): void {
  shared.listeners.add(listener);
  for (const [root, reading] of shared.readings) tell(root, reading, [listener]);
}

async function tell(root: string, reading: Promise<Content>, listeners: Iterable<Listener>): Promise<void> {
  const content = await reading.catch(() => undefined);
  if (!content || shared.readings.get(root) !== reading) return;
  for (const listener of listeners) listener(content);
}

type Listener = (content: Content) => void;
type Shared = { readings: Map<string, Promise<Content>>; listeners: Set<Listener> };

/** Settings, collections and commands each have their own copy of this module; what they share lies with the process. */
const shared = sharedBy<Shared>('readings', () => ({ readings: new Map(), listeners: new Set() }));
