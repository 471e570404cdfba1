import { spellTime } from '#domain/duration.ts';
import { format } from '#i18n/format.ts';
import { renderQuotation, saidInOrder, sourceOf } from '#playback/quotation.ts';
import { spellTimeFragment } from '#playback/time-fragment.ts';
import type { ReadingView } from '#views/reading-view.ts';
import { quotationTargets } from '#views/share-targets.ts';
import { make } from '../player/make.ts';
import type { Panel } from './panels.ts';
import { type ChosenPassage, wholeCues } from './selected-passage.ts';

type Surroundings = { reading: ReadingView; signal: AbortSignal };

/** The dialog that passes a passage on; the function opens it. */
export function shareDialog(
  dialog: HTMLDialogElement,
  { reading, signal }: Surroundings,
): (panel: Panel, passage: ChosenPassage) => void {
  const part = <Part extends Element>(selector: string) => dialog.querySelector<Part>(selector);
  const [quote, source] = [part<HTMLElement>('blockquote'), part('.sharing-source')];
  const [stretch, places] = [part<HTMLAnchorElement>('.stretch'), part('.sharing-places')];
  const [field, status] = [part<HTMLInputElement>('input'), part('[role=status]')];
  let shown: { panel: Panel; passage: ChosenPassage } | undefined;
  let quotation = '';

  const show = (panel: Panel, passage: ChosenPassage) => {
    shown = { panel, passage };
    const { first, last, said } = passage;
    const fragment = spellTimeFragment({ start: first.start, end: last.end });
    const address = `${reading.address}${fragment}`;
    const text = (room: number) => renderQuotation(said, reading.quotation, room);
    quotation = `${text(Number.POSITIVE_INFINITY)}\n${address}`;
    if (quote) {
      quote.textContent = saidInOrder(said);
      quote.lang = panel.element.dataset['language'] ?? '';
    }
    if (source) source.textContent = sourceOf(said, reading.quotation);
    if (stretch) {
      stretch.href = `${reading.src}${fragment}`;
      stretch.textContent = format(reading.words.stretch, {
        from: spellTime(first.start),
        to: spellTime(last.end),
      });
    }
    if (field) field.value = address;
    if (status) status.textContent = '';
    const passed = { title: reading.title, address, text, mail: reading.words.mail };
    places?.replaceChildren(
      ...quotationTargets(passed).map(({ href, label }) =>
        make('li', {}, make('a', { href, textContent: label, rel: 'nofollow noreferrer' })),
      ),
    );
    // A button that were disabled under the focus would lose it.
    part('.shorter')?.setAttribute('aria-disabled', String(first === last));
    part('.longer')?.setAttribute('aria-disabled', String(last === panel.cues.at(-1)));
  };
  const reach = (step: number) => {
    if (!shown) return;
    const { panel, passage } = shown;
    const last = panel.cues[panel.cues.indexOf(passage.last) + step];
    if (last && last.start >= passage.first.start) show(panel, wholeCues(panel, passage.first, last));
  };
  const copy = async (text: string, shownIn: Element | null) => {
    const said = reading.words;
    try {
      await navigator.clipboard.writeText(text);
      if (status) status.textContent = said.copied;
    } catch {
      // A page without a secure connection has no clipboard.
      if (shownIn instanceof HTMLInputElement) shownIn.select();
      else if (shownIn) getSelection()?.selectAllChildren(shownIn);
      if (status) status.textContent = said.selected;
    }
  };

  const on = (selector: string, answer: () => void) =>
    part(selector)?.addEventListener('click', answer, { signal });
  on('.shorter', () => reach(-1));
  on('.longer', () => reach(1));
  on('.copy-link', () => void copy(field?.value ?? '', field));
  on('.copy-quotation', () => void copy(quotation, quote));
  on('.close', () => dialog.close());
  dialog.addEventListener('click', (event) => isBeside(dialog, event) && dialog.close(), { signal });
  return (panel, passage) => {
    show(panel, passage);
    dialog.showModal();
  };
}

function isBeside(dialog: HTMLDialogElement, { target, clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  const isInside = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
  return target === dialog && !isInside;
}
