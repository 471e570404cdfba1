import type { ReadingView } from '#views/reading-view.ts';
import type { Panels } from './panels.ts';
import { selectedPassage, wholeSegment } from './selected-passage.ts';
import { shareDialog } from './share-dialog.ts';

type Surroundings = { reading: ReadingView; signal: AbortSignal };

/**
 * The button "share": it stands at the end of what is selected, else in the segment that has the focus or the pointer, so that
 * the Tab key reaches it after the time of that segment.
 */
export function sharePassages(host: HTMLElement, panels: Panels, { reading, signal }: Surroundings): void {
  const button = host.querySelector<HTMLButtonElement>('.share-passage');
  const dialog = host.querySelector<HTMLDialogElement>('.sharing');
  if (!button || !dialog) return;
  const share = shareDialog(dialog, { reading, signal });
  const listen = { signal };
  let pressed = false;

  const segmentAt = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLElement>('.transcript > p') : null;
  const place = (segment: HTMLElement, end?: DOMRect) => {
    if (button.parentElement !== segment) segment.append(button);
    button.hidden = false;
    button.classList.toggle('at-selection', end !== undefined);
    if (!end) return;
    const box = segment.getBoundingClientRect();
    const widest = box.width - button.offsetWidth;
    button.style.setProperty('--left', `${Math.max(0, Math.min(end.right - box.left, widest))}px`);
    button.style.setProperty('--top', `${end.bottom - box.top}px`);
  };
  const lookAtSelection = () => {
    if (pressed) return;
    const passage = selectedPassage(panels.current);
    if (passage) place(passage.last.segment, passage.end);
    else button.classList.remove('at-selection');
  };

  document.addEventListener('selectionchange', lookAtSelection, listen);
  host.addEventListener('pointerdown', () => (pressed = true), listen);
  addEventListener(
    'pointerup',
    () => {
      pressed = false;
      lookAtSelection();
    },
    listen,
  );
  addEventListener('pointercancel', () => (pressed = false), listen);
  for (const name of ['focusin', 'pointerover'] as const) {
    host.addEventListener(
      name,
      ({ target }) => {
        const segment = segmentAt(target);
        const isHeld = pressed || getSelection()?.isCollapsed === false || button.matches(':focus');
        if (segment && !isHeld) place(segment);
      },
      listen,
    );
  }
  // A press would take the selection away before the click comes.
  button.addEventListener('pointerdown', (event) => event.preventDefault(), listen);
  button.addEventListener(
    'click',
    () => {
      const segment = button.closest('p');
      const passage = selectedPassage(panels.current) ?? (segment && wholeSegment(panels.current, segment));
      if (passage) share(panels.current, passage);
    },
    listen,
  );
}
