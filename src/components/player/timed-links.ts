import { parseTimeFragment } from '#playback/time-fragment.ts';
import { playback } from './playback.ts';
import { soundBehind } from './sound-in-page.ts';

/**
 * A press on a link to a time in a sound plays it in the bar, on whatever page the link stands. It is seen before the
 * router takes it for a way to another page.
 */
function follow(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const passage = link.hasAttribute('download') ? undefined : parseTimeFragment(link.hash);
  const sound = passage && soundBehind(link);
  if (!sound) return;
  event.preventDefault();
  void playback.play(sound, passage);
}

document.addEventListener('click', follow, { capture: true });
