import { bringIntoView } from './bring-into-view.ts';
import type { Playing } from './mark-playing.ts';

/** Keys that scroll a page. */
const scrollKeys = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ', 'Tab'];

/** Where the segment that is heard may stand while the page follows, in parts of the window's height. */
const calm = { top: 0.15, bottom: 0.75 };

/** Whether a page goes along with the sound. */
export type Following = { stop(): void };

/** The button that lets the page follow the sound until the reader scrolls, and the one that leads back to what is heard. */
export function followSound(host: HTMLElement, playing: Playing, signal: AbortSignal): Following {
  const button = host.querySelector<HTMLButtonElement>('.follow');
  const back = host.querySelector<HTMLButtonElement>('.to-now');
  let following = false;
  const show = () => {
    button?.setAttribute('aria-pressed', String(following));
    if (back) back.hidden = following || !playing.cue || isSeen(playing.cue.words);
  };
  const set = (value: boolean) => {
    following = value;
    if (following) goAlong(playing, 'always');
    show();
  };
  const stop = () => {
    if (following) set(false);
  };
  button?.addEventListener('click', () => set(!following), { signal });
  back?.addEventListener(
    'click',
    () => {
      set(true);
      button?.focus({ preventScroll: true });
    },
    { signal },
  );
  playing.addEventListener(
    'cue',
    () => {
      if (following) goAlong(playing, 'when needed');
      show();
    },
    { signal },
  );
  const calmly = { signal, passive: true };
  addEventListener('scroll', show, calmly);
  for (const name of ['wheel', 'touchmove'] as const) {
    addEventListener(name, ({ target }) => isOfPage(target) && stop(), calmly);
  }
  // A press beside the page is one on its scroll bar.
  addEventListener(
    'pointerdown',
    ({ clientX }) => clientX >= document.documentElement.clientWidth && stop(),
    calmly,
  );
  addEventListener('keydown', (event) => scrolls(event) && stop(), { signal });
  show();
  return { stop };
}

/** Whether a movement is one of the page, not of the player's bar or of a dialog that lie over it. */
function isOfPage(target: EventTarget | null): boolean {
  return !(target instanceof Element && target.closest('#player-bar, dialog'));
}

function scrolls({ key, target }: KeyboardEvent): boolean {
  if (!scrollKeys.includes(key)) return false;
  if (key === 'Tab') return target instanceof Element && target.closest('.transcript') !== null;
  // In a field, on a button or on a slider these keys do something else.
  return !(
    target instanceof Element && target.closest('input, select, textarea, button, [role=slider], summary')
  );
}

function goAlong({ cue }: Playing, when: 'always' | 'when needed'): void {
  if (!cue) return;
  const { top, bottom } = cue.words.getBoundingClientRect();
  const isCalm = top > innerHeight * calm.top && bottom < innerHeight * calm.bottom;
  if (when === 'always' || !isCalm) bringIntoView(cue.words);
}

function isSeen(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight * 0.9;
}
