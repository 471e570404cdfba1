import { keepSearch } from './kept-searches.ts';
import { playMoment, prepareMoment } from './play-moment.ts';

type Way = { words(): string; leave?: (() => void) | undefined; signal: AbortSignal };

/**
 * What a press on a hit does beside going there: the search is kept, a moment plays in the bar, and a search that lies over
 * the page makes way for what is below.
 */
export function followHits(hits: HTMLElement, { words, leave, signal }: Way): void {
  const linkAt = ({ target }: Event) => (target instanceof Element ? target.closest('a') : null);
  hits.addEventListener(
    'click',
    (event) => {
      const link = linkAt(event);
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      keepSearch(words());
      if (link.dataset['page'] !== undefined) {
        // Where the player knows the sound already, it has seen the press before.
        if (!event.defaultPrevented) void playMoment(link);
        event.preventDefault();
      } else if (link.pathname !== location.pathname) return;
      else moveOn();
      leave?.();
    },
    { signal },
  );
  for (const sign of ['pointerover', 'focusin', 'touchstart'] as const) {
    hits.addEventListener(sign, (event) => prepareMoment(linkAt(event)), { signal, passive: true });
  }
}

/** Where the focus is has nothing to do with where one is now; the next Tab goes on from the place that one went to. */
function moveOn(): void {
  requestAnimationFrame(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
}
