import { parsePlan, recordPath, storeOf } from '#offline/kept.ts';
import type { KeepPanel } from './keep-panel.ts';

/** The offer to save an episode. What saves is fetched when it is pressed, or when there is something to tell. */
class KeepOffline extends HTMLElement {
  #panel: Promise<KeepPanel> | undefined;

  connectedCallback(): void {
    // Only the built site has a service worker.
    const { PROD } = import.meta.env;
    if (PROD && 'caches' in globalThis && 'serviceWorker' in navigator && 'locks' in navigator) {
      this.querySelector('button')?.addEventListener('click', () => void this.#press());
      void this.#look();
    } else this.hidden = true;
  }

  async #press(): Promise<void> {
    try {
      await (await this.#load()).press();
    } catch {
      this.#panel = undefined;
      const status = this.querySelector('[role=status]');
      if (status) status.textContent = this.dataset['failed'] ?? '';
    }
  }

  /** Whether the episode is saved, or is being saved. */
  async #look(): Promise<void> {
    const store = storeOf(parsePlan(this.dataset['plan'] ?? '').page);
    const { held = [] } = await navigator.locks.query();
    const isSaved = await caches.match(recordPath, { cacheName: store });
    if (isSaved || held.some(({ name }) => name === store)) await this.#load();
  }

  #load(): Promise<KeepPanel> {
    this.#panel ??= import('./keep-panel.ts').then(({ KeepPanel }) => new KeepPanel(this));
    return this.#panel;
  }
}

customElements.define('keep-offline', KeepOffline);
