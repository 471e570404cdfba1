import { playback } from '../player/playback.ts';

/** A transcript that is read while one listens. Its script comes when it comes into view, is linked to, or something plays. */
class ReadingAlong extends HTMLElement {
  #stay = new AbortController();
  #begun = false;

  connectedCallback(): void {
    this.#stay = new AbortController();
    this.#begun = false;
    const { signal } = this.#stay;
    const begin = () => void this.#begin();
    const view = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && begin(),
    );
    view.observe(this);
    signal.addEventListener('abort', () => view.disconnect());
    playback.addEventListener('change', begin, { signal });
    const arrive = () => location.hash !== '' && begin();
    addEventListener('hashchange', arrive, { signal });
    // The router changes the page before the address.
    document.addEventListener('astro:page-load', arrive, { signal });
    // Who walks by the Tab key must find the tools before the transcript, not behind.
    addEventListener('keydown', ({ key }) => key === 'Tab' && begin(), { signal });
    arrive();
    if (playback.sound) begin();
  }

  disconnectedCallback(): void {
    this.#stay.abort();
  }

  async #begin(): Promise<void> {
    if (this.#begun) return;
    this.#begun = true;
    const { signal } = this.#stay;
    const reader = await import('./reader.ts').catch(() => undefined);
    if (signal.aborted) return;
    this.toggleAttribute('data-plain', !reader);
    this.#begun = reader !== undefined;
    if (!reader) return;
    reader.readAlong(this, signal);
    // Until now its tools could not have answered.
    this.dataset['ready'] = '';
  }
}

customElements.define('reading-along', ReadingAlong);
