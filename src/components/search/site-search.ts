import { formatDate } from '#i18n/dates.ts';
import { formatCount } from '#i18n/numbers.ts';
import { type Found, type Pagefind, pagefindAddress } from './pagefind.ts';

const pageSize = 10;

/** The search field: asks the index while one types, and keeps the question in the address. */
class SiteSearch extends HTMLElement {
  #engine: Promise<Pagefind> | undefined;
  #found: Found[] = [];
  #shown = 0;
  #turn = 0;

  connectedCallback(): void {
    const { form, input } = this.#parts();
    input.addEventListener('focus', () => void this.#load(), { once: true });
    form.addEventListener('input', () => void this.#ask());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#ask();
    });
    this.#more().addEventListener('click', () => void this.#show());
    this.#restore(form, input);
  }

  #restore(form: HTMLFormElement, input: HTMLInputElement): void {
    const question = new URLSearchParams(location.search);
    for (const name of ['type', 'language']) {
      const radio = form.querySelector<HTMLInputElement>(
        `[name=${name}][value="${question.get(name) ?? ''}"]`,
      );
      if (radio) radio.checked = true;
    }
    // Whoever types faster than this script comes has asked already.
    input.value ||= question.get('q') ?? '';
    if (input.value !== '') void this.#ask();
  }

  #load(): Promise<Pagefind> {
    this.#engine ??= import(/* @vite-ignore */ pagefindAddress).then(async (engine: Pagefind) => {
      await engine.init();
      return engine;
    });
    return this.#engine;
  }

  async #ask(): Promise<void> {
    const turn = ++this.#turn;
    const { form, input } = this.#parts();
    const query = input.value.trim();
    const chosen = [...new FormData(form)].filter(([name, value]) => name !== 'q' && value !== '');
    const filters = Object.fromEntries(chosen.map(([name, value]) => [name, String(value)]));
    // The router keeps its own notes there, by which it finds back to this page.
    history.replaceState(
      history.state,
      '',
      query === '' ? location.pathname : `?${new URLSearchParams({ q: query, ...filters })}`,
    );
    if (query === '') return this.#report([], '');
    try {
      const engine = await this.#load();
      const answer = await engine.debouncedSearch(query, { filters }, 150);
      if (answer === null || turn !== this.#turn) return;
      this.#report(answer.results, this.#count(answer.results.length, query));
      await this.#show();
    } catch {
      this.#report([], this.dataset['failed'] ?? '');
    }
  }

  #report(found: Found[], sentence: string): void {
    this.#found = found;
    this.#shown = 0;
    this.#list().replaceChildren();
    this.#more().hidden = true;
    const count = this.querySelector('.search-count');
    if (count) count.textContent = sentence;
  }

  #count(value: number, query: string): string {
    const { language = 'en', one = '', other = '', none = '' } = this.dataset;
    return value === 0 ? none.replace('{query}', () => query) : formatCount({ one, other }, value, language);
  }

  async #show(): Promise<void> {
    const turn = this.#turn;
    const next = this.#found.slice(this.#shown, this.#shown + pageSize);
    this.#shown += next.length;
    const pages = await Promise.all(next.map((found) => found.data()));
    if (turn !== this.#turn) return;
    for (const page of pages) this.#list().append(this.#result(page));
    this.#more().hidden = this.#shown >= this.#found.length;
  }

  #result({ url, meta, excerpt, filters }: Awaited<ReturnType<Found['data']>>): Node {
    const template = this.querySelector('template');
    const item = document.importNode(template?.content ?? document.createDocumentFragment(), true);
    const language = filters['language']?.[0] ?? '';
    const [kicker, link, words] = [
      item.querySelector('.kicker'),
      item.querySelector('a'),
      item.querySelector('.excerpt'),
    ];
    const type = this.querySelector(`[name=type][value="${filters['type']?.[0] ?? ''}"] + span`)?.textContent;
    if (kicker)
      kicker.textContent = [type, this.#date(meta['date'])].filter((part) => part !== undefined).join(' · ');
    if (link) {
      link.href = url;
      link.lang = link.hreflang = language;
      link.textContent = meta['title'] ?? url;
    }
    if (words instanceof HTMLElement) {
      words.lang = language;
      words.innerHTML = excerpt;
    }
    return item;
  }

  #date(instant: string | undefined): string | undefined {
    const { language = 'en', timeZone = 'UTC' } = this.dataset;
    return instant === undefined ? undefined : formatDate(instant, { language, timeZone });
  }

  #parts(): { form: HTMLFormElement; input: HTMLInputElement } {
    const [form, input] = [this.querySelector('form'), this.querySelector('input')];
    if (!form || !input) throw new Error('The search field is incomplete.');
    return { form, input };
  }

  #list(): Element {
    return this.querySelector('.results') ?? this;
  }

  #more(): HTMLButtonElement {
    return this.querySelector<HTMLButtonElement>('.search-more') ?? document.createElement('button');
  }
}

customElements.define('site-search', SiteSearch);
