import type { Content } from '#domain/content.ts';
import type { Instant } from '#domain/instant.ts';
import { readContent } from './content.ts';
import { contentFolder, factsFile } from './surroundings.ts';

/**
 * The content of a project as this process read it: once for the check before a build, the pages, and what comes after them.
 * In `npm run dev` it is read again when somebody asks after `forgetContent`. A reading that fails is not kept.
 */
export function currentContent({ root, now }: { root: string; now: Instant }): Promise<Content> {
  const kept = readings.get(root);
  if (kept) return kept;
  const reading = readContent({ root: contentFolder(root), now, facts: factsFile(root) });
  readings.set(root, reading);
  reading.catch(() => readings.get(root) === reading && readings.delete(root));
  return reading;
}

/** Says that a file of the project's content came, changed or went. */
export function forgetContent(root: string): void {
  readings.delete(root);
}

/** Settings, collections and commands each have their own copy of this module; what they share lies with the process. */
const shared: { [key: symbol]: unknown } = globalThis;
const name = Symbol.for('social-selling-radio/readings');
shared[name] ??= new Map();
const readings = shared[name] as Map<string, Promise<Content>>;
