import { cuesWithin } from '#playback/cue-times.ts';
import { parseTimeFragment, spellTimeFragment } from '#playback/time-fragment.ts';
import type { ReadingView } from '#views/reading-view.ts';
import { make } from '../player/make.ts';
import { bringIntoView, type Following } from './follow-sound.ts';
import type { Panels, PlacedCue } from './panels.ts';

type Surroundings = { reading: ReadingView; following: Following; signal: AbortSignal };

/** Marks the passage that the page's address names (`#t=64,72`), scrolls to it, and offers to play it alone. */
export function markPassage(panels: Panels, { reading, following, signal }: Surroundings): void {
  const link = make('a', { className: 'button hear', textContent: reading.words.hear });
  let marked: PlacedCue[] = [];
  const update = () => {
    for (const { words } of marked) words.classList.remove('linked');
    link.remove();
    const passage = parseTimeFragment(location.hash);
    marked = passage?.end === undefined ? [] : cuesWithin(panels.current.cues, passage);
    for (const { words } of marked) words.classList.add('linked');
    if (passage) link.href = `${reading.src}${spellTimeFragment(passage)}`;
    marked.at(-1)?.segment.append(' ', link);
  };
  const arrive = () => {
    update();
    const [first] = marked;
    if (!first) return;
    following.stop();
    bringIntoView(first.words);
  };
  addEventListener('hashchange', arrive, { signal });
  panels.addEventListener('change', update, { signal });
  arrive();
}
