import type { Finder } from './finder.ts';
import { type Asked, parseQuestion, spellQuestion } from './question.ts';

/**
 * The search of its own page. What it needs is fetched when its field gets the focus, or when the address asks something;
 * the question stays in the address.
 */
class SiteSearch extends HTMLElement {
  #gone = new AbortController();
  #finder: Promise<Finder | undefined> | undefined;

  connectedCallback(): void {
    this.#gone = new AbortController();
    this.#finder = undefined;
    const { signal } = this.#gone;
    const input = this.querySelector('input');
    this.addEventListener('focusin', () => void this.#open(), { signal });
    this.addEventListener('submit', (event) => event.preventDefault(), { signal });
    addEventListener('hashchange', () => void this.#restore(), { signal });
    // The router changes the page before the address; meanwhile somebody may be typing.
    document.addEventListener('astro:page-load', () => void this.#begin(), { signal });
    // Whoever types faster than this script comes is there already.
    if (input?.value !== '' || document.activeElement === input) void this.#open();
    void this.#begin();
  }

  disconnectedCallback(): void {
    this.#gone.abort();
  }

  #open(): Promise<Finder | undefined> {
    this.#finder ??= this.#fetch().catch(() => {
      this.#finder = undefined;
      return undefined;
    });
    return this.#finder;
  }

  async #fetch(): Promise<Finder | undefined> {
    const { signal } = this.#gone;
    const { openFinder } = await import('./finder.ts');
    const form = this.querySelector('form');
    return form && !signal.aborted ? openFinder(form, { keep, signal }) : undefined;
  }

  /** Takes up the question with which one arrives, if there is one. */
  async #begin(): Promise<void> {
    if (parseQuestion(location)?.words) await this.#restore();
  }

  async #restore(): Promise<void> {
    const asked = parseQuestion(location);
    if (!asked || (asked.words === '' && !this.#finder)) return;
    // A question that came in the query is the fragment's from now on.
    if (location.search !== '') keep(asked, 'replace');
    (await this.#open())?.ask(asked);
  }
}

/** Keeps a question in the address. The router's own notes stay, by which it finds back to this page. */
function keep(asked: Asked, how: 'push' | 'replace'): void {
  const address = location.pathname + spellQuestion(asked);
  if (address === location.pathname + location.search + location.hash) return;
  const { state } = history;
  if (how === 'push') history.pushState(state && { ...state, index: state.index + 1 }, '', address);
  else history.replaceState(state, '', address);
}

customElements.define('site-search', SiteSearch);
