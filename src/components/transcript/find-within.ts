import { format } from '#i18n/format.ts';
import { findMatches } from '#playback/finding.ts';
import type { ReadingView } from '#views/reading-view.ts';
import { bringIntoView } from './bring-into-view.ts';
import type { Following } from './follow-sound.ts';
import type { Panel, Panels } from './panels.ts';

type Surroundings = { reading: ReadingView; following: Following; signal: AbortSignal };

/** The field that finds words in the transcript that is shown, counts them, and goes from one to the next. */
export function findWithin(
  host: HTMLElement,
  panels: Panels,
  { reading, following, signal }: Surroundings,
): void {
  const opener = host.querySelector<HTMLButtonElement>('.tool.find');
  const form = host.querySelector<HTMLFormElement>('.finding');
  const input = form?.querySelector('input');
  const status = form?.querySelector('.found');
  if (!opener || !form || !input || !status) return;
  let ranges: Range[] = [];
  let at = -1;

  const show = () => {
    highlight(ranges, ranges[at]);
    const { none, found } = reading.words;
    const counted = format(found, { number: at + 1, count: ranges.length });
    status.textContent = input.value.trim() === '' ? '' : ranges.length === 0 ? none : counted;
  };
  const go = (step: number) => {
    if (ranges.length === 0) return;
    at = (at + step + ranges.length) % ranges.length;
    following.stop();
    const place = ranges[at]?.startContainer.parentElement;
    if (place) bringIntoView(place);
    show();
  };
  const search = () => {
    ranges = rangesOf(panels.current, input.value);
    at = firstInView(ranges) - 1;
    if (ranges.length > 0) go(1);
    else show();
  };
  const open = (wanted: boolean) => {
    form.hidden = !wanted;
    opener.setAttribute('aria-expanded', String(wanted));
    if (wanted) {
      input.focus();
      input.select();
      if (input.value !== '') search();
    } else {
      ranges = [];
      highlight([], undefined);
      opener.focus();
    }
  };

  const listen = { signal };
  opener.addEventListener('click', () => open(form.hidden !== false), listen);
  input.addEventListener('input', search, listen);
  form.addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      go(1);
    },
    listen,
  );
  form.querySelector('.previous')?.addEventListener('click', () => go(-1), listen);
  form.querySelector('.close')?.addEventListener('click', () => open(false), listen);
  form.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') open(false);
      if (event.key !== 'Enter' || !event.shiftKey) return;
      event.preventDefault();
      go(-1);
    },
    listen,
  );
  panels.addEventListener('change', () => form.hidden || search(), listen);
  signal.addEventListener('abort', () => highlight([], undefined));
}

/** Every match in a transcript; a match may go on from one cue to the next of the same segment. */
function rangesOf({ segments }: Panel, query: string): Range[] {
  return segments.flatMap((segment) => {
    const spans = [...segment.querySelectorAll<HTMLElement>(':scope > span')];
    const text = spans.map(({ textContent }) => textContent).join(' ');
    return findMatches(text, query).map(({ start, end }) => {
      const range = document.createRange();
      range.setStart(...placeOf(spans, start));
      range.setEnd(...placeOf(spans, end));
      return range;
    });
  });
}

/** Where a unit of the joined text of some spans stands in the page. */
function placeOf(spans: readonly HTMLElement[], unit: number): [Node, number] {
  let left = unit;
  for (const span of spans) {
    if (left <= span.textContent.length && span.firstChild) return [span.firstChild, left];
    left -= span.textContent.length + 1;
  }
  throw new RangeError(`There is no unit ${unit} in this segment.`);
}

/** The index of the first match that is not above the window; 0 when there is none. */
function firstInView(ranges: readonly Range[]): number {
  return Math.max(
    0,
    ranges.findIndex(
      ({ startContainer }) => (startContainer.parentElement?.getBoundingClientRect().bottom ?? 0) > 0,
    ),
  );
}

/** Shows all matches, and one of them as the present one. A browser without highlights selects that one. */
function highlight(ranges: readonly Range[], current: Range | undefined): void {
  if (!('highlights' in CSS)) {
    const selection = getSelection();
    selection?.removeAllRanges();
    if (current) selection?.addRange(current);
    return;
  }
  CSS.highlights.set('found', new Highlight(...ranges));
  CSS.highlights.set('found-now', new Highlight(...(current ? [current] : [])));
}
