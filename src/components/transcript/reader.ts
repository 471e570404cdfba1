import type { ReadingView } from '#views/reading-view.ts';
import { findWithin } from './find-within.ts';
import { followSound } from './follow-sound.ts';
import { markPassage } from './mark-passage.ts';
import { markPlaying } from './mark-playing.ts';
import { Panels } from './panels.ts';
import { sharePassages } from './share-passages.ts';

/** Brings a transcript to life until `signal` says that its page is gone. */
export function readAlong(host: HTMLElement, signal: AbortSignal): void {
  const reading: ReadingView = JSON.parse(host.dataset['reading'] ?? '');
  const panels = new Panels(host, signal);
  const playing = markPlaying(panels, reading, signal);
  const following = followSound(host, playing, signal);
  findWithin(host, panels, { reading, following, signal });
  sharePassages(host, panels, { reading, signal });
  markPassage(panels, { reading, following, signal });
}
