import { type CueTime, startInId, timesOf } from '#playback/cue-times.ts';
import { parseTimeFragment } from '#playback/time-fragment.ts';
import { scrollTwice } from './bring-into-view.ts';

/** A cue as it stands in the page. */
export type PlacedCue = CueTime & { speaker: string; words: HTMLElement; segment: HTMLElement };

/** One language's transcript. */
export class Panel {
  readonly element: HTMLElement;
  readonly segments: readonly HTMLElement[];
  #cues: PlacedCue[] | undefined;

  constructor(element: HTMLElement) {
    this.element = element;
    this.segments = [...element.querySelectorAll<HTMLElement>(':scope > p')];
  }

  /** Every cue in the order of the page, read when they are first asked for. */
  get cues(): readonly PlacedCue[] {
    this.#cues ??= this.#read();
    return this.#cues;
  }

  #read(): PlacedCue[] {
    let speaker = '';
    return this.segments.flatMap((segment) => {
      // A name stands only where another voice begins.
      speaker = segment.querySelector('b')?.textContent ?? speaker;
      const link = segment.querySelector<HTMLAnchorElement>('.time');
      const begin = parseTimeFragment(link?.hash ?? '')?.start ?? 0;
      const spans = [...segment.querySelectorAll<HTMLElement>(':scope > span')];
      const starts = spans.map(({ id }) => startInId(id) ?? begin);
      const times = timesOf(starts, begin + Number(link?.dataset['tenths']) / 10);
      return times.flatMap((time, index) => {
        const words = spans[index];
        return words ? [{ ...time, speaker, words, segment }] : [];
      });
    });
  }
}

/** The transcripts of a page, of which one is shown. Tells `change` when it is another one. */
export class Panels extends EventTarget {
  readonly all: ReadonlyMap<string, Panel>;
  current: Panel;
  readonly #host: HTMLElement;

  constructor(host: HTMLElement, signal: AbortSignal) {
    super();
    this.#host = host;
    for (const details of host.querySelectorAll('details')) {
      const inside = details.querySelector<HTMLElement>(':scope > div');
      if (inside) details.replaceWith(inside);
    }
    const found = [...host.querySelectorAll<HTMLElement>('.transcript')].map((element) => new Panel(element));
    const [first] = found;
    if (!first) throw new Error('There is no transcript to read along in.');
    this.all = new Map(found.map((panel) => [panel.element.dataset['language'] ?? '', panel]));
    this.current = first;
    this.#show();
    for (const choice of this.#choices()) {
      choice.addEventListener('change', () => this.choose(choice.value), { signal });
    }
  }

  /** Shows the transcript in a language, at the moment of the sound that is marked as heard, else at that at the top of the view. */
  choose(language: string): void {
    const next = this.all.get(language);
    if (!next || next === this.current) return;
    const read = this.#cueInView();
    const offset = read?.segment.getBoundingClientRect().top ?? 0;
    this.current = next;
    this.#show();
    const there = read && next.cues.findLast((cue) => cue.start <= read.start + 0.5);
    if (there) scrollTwice(() => scrollBy(0, there.segment.getBoundingClientRect().top - offset));
    this.dispatchEvent(new Event('change'));
  }

  #cueInView(): PlacedCue | undefined {
    const { cues } = this.current;
    const top = Math.max(0, this.#host.querySelector('.reading-tools')?.getBoundingClientRect().bottom ?? 0);
    const isInView = ({ segment }: PlacedCue) => {
      const box = segment.getBoundingClientRect();
      return box.bottom > top && box.top < innerHeight;
    };
    const heard = cues.find(({ words }) => words.classList.contains('heard'));
    return heard && isInView(heard) ? heard : cues.find(isInView);
  }

  #show(): void {
    for (const [language, panel] of this.all) {
      const outer = panel.element.parentElement;
      if (outer) outer.hidden = panel !== this.current;
      for (const choice of this.#choices()) {
        if (choice.value === language && panel === this.current) choice.checked = true;
      }
    }
  }

  #choices(): NodeListOf<HTMLInputElement> {
    return this.#host.querySelectorAll<HTMLInputElement>('.tool-languages input');
  }
}
