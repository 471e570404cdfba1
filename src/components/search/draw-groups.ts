import { formatDate } from '#i18n/dates.ts';
import { format } from '#i18n/format.ts';
import { languageName } from '#i18n/languages.ts';
import type { SearchWords } from '#i18n/search-words.ts';
import type { Hit } from '#search/answer.ts';
import { make } from '../player/make.ts';
import { drawHit, type Telling } from './draw-hit.ts';

/** The hits in a grid for each language, the page's own first; a lone one needs no heading. */
export class Groups {
  readonly element: HTMLElement;
  readonly #telling: Telling;
  #drawn = 0;

  constructor(words: SearchWords, id: string) {
    const { lang: language } = document.documentElement;
    const timeZone = document.querySelector<HTMLElement>('.search-sign')?.dataset['timeZone'] ?? 'UTC';
    this.#telling = { words, dateOf: (instant) => formatDate(instant, { language, timeZone }) };
    this.element = make('div', { id, className: 'hits' });
  }

  /** Draws these hits; those after the ones that stand there already are appended. */
  show(hits: readonly Hit[], isNew: boolean): void {
    const { lang } = document.documentElement;
    const fresh = new Map<string, Hit[]>();
    if (isNew) {
      this.#drawn = 0;
      fresh.set(lang, []);
    }
    for (const hit of hits.slice(this.#drawn))
      fresh.set(hit.language, [...(fresh.get(hit.language) ?? []), hit]);
    const grids = isNew ? [] : [...this.element.children];
    for (const [language, some] of fresh) {
      if (some.length === 0) continue;
      const there = grids.find(
        (part) => part instanceof HTMLElement && part.dataset['language'] === language,
      );
      const part = there ?? this.#drawPart(language);
      if (!there) grids.push(part);
      const rows = some.map((hit) => drawHit(hit, `${this.element.id}-${this.#drawn++}`, this.#telling));
      part.querySelector('[role=grid]')?.append(...rows);
    }
    this.element.replaceChildren(...grids);
    const isAlone = grids.length === 1 && grids[0]?.getAttribute('data-language') === lang;
    for (const heading of this.element.querySelectorAll('h2'))
      heading.classList.toggle('visually-hidden', isAlone);
  }

  #drawPart(language: string): HTMLElement {
    const name = languageName(language, document.documentElement.lang);
    const heading = make(
      'h2',
      { id: `${this.element.id}-${language}` },
      format(this.#telling.words.inLanguage, { language: name }),
    );
    const grid = make('div', { role: 'grid' });
    grid.setAttribute('aria-labelledby', heading.id);
    const part = make('section', { className: 'hit-group' }, heading, grid);
    part.dataset['language'] = language;
    return part;
  }
}
