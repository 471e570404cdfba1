import { channel, subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { BuildStep } from '#desk/build-step.ts';

/** Astro loads integrations and pages as modules of their own, to which a command can hand nothing; a channel reaches them all. */
const name = 'social-selling-radio:build';

/** Tells whoever listens how far the build is. */
export function reportStep(step: BuildStep): void {
  channel(name).publish(step);
}

/** Hears of every step of a build in this process, until the returned function is called. */
export function onBuildStep(hear: (step: BuildStep) => void): () => void {
  const listener = (step: unknown) => hear(step as BuildStep);
  subscribe(name, listener);
  return () => void unsubscribe(name, listener);
}
