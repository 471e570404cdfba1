import { make } from '../player/make.ts';
import { type Place, walk } from './grid-walk.ts';

/** The hits as the popup of a field: the focus stays in the field, and the arrow keys go through the hits. */
export type Steering = {
  /** Back into the field, because the hits have changed. */
  rest(): void;
};

/** Steers `hits`, a place that holds grids, from the field; `keys` says how. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
export function steerHits(
  input: HTMLInputElement,
  hits: HTMLElement,
  { keys, signal }: { keys: string; signal: AbortSignal },
): Steering {
  const help = make('p', { id: `${input.id}-keys`, hidden: true }, keys);
  input.after(help);
  input.role = 'combobox';
  input.ariaAutoComplete = 'list';
  input.ariaHasPopup = 'grid';
  input.ariaExpanded = 'false';
  input.setAttribute('aria-describedby', help.id);
  input.setAttribute('aria-controls', hits.id);
  let place: Place | undefined;

  const rows = () => [...hits.querySelectorAll<HTMLElement>('.hit')];
  const cellsOf = (row: HTMLElement | undefined) => [
    ...(row?.querySelectorAll<HTMLElement>('[role=gridcell]') ?? []),
  ];
  const cell = () => (place ? cellsOf(rows()[place.row])[place.cell] : undefined);
  const go = (to: Place | undefined) => {
    cell()?.removeAttribute('aria-selected');
    place = to;
    const now = cell();
    now?.setAttribute('aria-selected', 'true');
    now?.scrollIntoView({ block: 'nearest' });
    if (now) input.setAttribute('aria-activedescendant', now.id);
    else input.removeAttribute('aria-activedescendant');
  };

  input.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (event.key === 'Enter') {
        const link = cell()?.querySelector('a');
        if (!link) return;
        event.preventDefault();
        link.click();
        return;
      }
      const step = walk(
        rows().map((row) => cellsOf(row).length),
        place,
        event.key,
      );
      if (!step) return;
      event.preventDefault();
      go(step.place);
    },
    { signal },
  );
  input.addEventListener('blur', () => go(undefined), { signal });
  return {
    rest: () => {
      go(undefined);
      queueMicrotask(() => {
        input.ariaExpanded = String(rows().length > 0);
      });
    },
  };
}
