import { cuesWithin, startInId } from '#playback/cue-times.ts';
import { parseTimeFragment, spellTimeFragment } from '#playback/time-fragment.ts';
import type { ReadingView } from '#views/reading-view.ts';
import { make } from '../player/make.ts';
import { bringIntoView } from './bring-into-view.ts';
import type { Following } from './follow-sound.ts';
import type { Panels, PlacedCue } from './panels.ts';

type Surroundings = { reading: ReadingView; following: Following; signal: AbortSignal };

/**
 * Marks the passage that the page's address names (`#t=64,72`, or a cue by its id), scrolls to it, and offers to play it alone.
 */
export function markPassage(panels: Panels, { reading, following, signal }: Surroundings): void {
  const link = make('a', { className: 'button hear', textContent: reading.words.hear });
  let marked: readonly PlacedCue[] = [];
  const update = () => {
    for (const { words } of marked) words.classList.remove('linked');
    link.remove();
    marked = cuesNamed(panels, location.hash);
    const [first, last] = [marked[0], marked.at(-1)];
    if (!first || !last) return;
    for (const { words } of marked) words.classList.add('linked');
    link.href = `${reading.src}${spellTimeFragment({ start: first.start, end: last.end })}`;
    last.segment.append(' ', link);
  };
  let address = '';
  const arrive = () => {
    if (address === location.href) return;
    address = location.href;
    const [, language] = /^#t-(.+)-[\d.]+$/.exec(location.hash) ?? [];
    if (language !== undefined) panels.choose(language);
    update();
    const [first] = marked;
    if (!first) return;
    following.stop();
    bringIntoView(first.words);
  };
  addEventListener('hashchange', arrive, { signal });
  // The router changes the page before the address.
  document.addEventListener('astro:page-load', arrive, { signal });
  panels.addEventListener('change', update, { signal });
  arrive();
}

function cuesNamed({ current }: Panels, fragment: string): readonly PlacedCue[] {
  const start = startInId(fragment.slice(1));
  if (start !== undefined) return cuesWithin(current.cues, { start });
  const passage = parseTimeFragment(fragment);
  return passage?.end === undefined ? [] : cuesWithin(current.cues, passage);
}
