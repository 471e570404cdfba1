import { format } from '#i18n/format.ts';
import { formatCount, formatSize } from '#i18n/numbers.ts';
import type { Words } from '#i18n/words.ts';
import type { KeptEpisode } from '#offline/kept.ts';
import { listKept, removeKept, sweepStores } from './stores.ts';

/** The list of what is saved on this device. */
class SavedEpisodes extends HTMLElement {
  #words: Words['offline'] = JSON.parse(this.dataset['words'] ?? '');

  connectedCallback(): void {
    this.#part('.absent').hidden = location.pathname === this.dataset['path'];
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button?.value === 'retry') location.reload();
      else if (button) void this.#remove(button);
    });
    if ('caches' in globalThis && 'locks' in navigator) void sweepStores().then(() => this.#show());
  }

  async #show(): Promise<void> {
    const kept = await listKept();
    const { lang } = document.documentElement;
    const size = formatSize(
      kept.reduce((sum, episode) => sum + episode.size, 0),
      lang,
    );
    this.#part('.saved-list').replaceChildren(...kept.map((episode) => this.#item(episode)));
    this.#part('.saved-total').textContent = format(formatCount(this.#words.total, kept.length, lang), {
      size,
    });
    this.#part('.empty').hidden = kept.length > 0;
    this.#part('.saved-list').hidden = this.#part('.saved-total').hidden = kept.length === 0;
  }

  #item({ page, name, title, language, size }: KeptEpisode): Node {
    const template = this.querySelector('template')?.content ?? document.createDocumentFragment();
    const item = document.importNode(template, true);
    const write = (selector: string, text: string) => {
      const part = item.querySelector(selector);
      if (part) part.textContent = text;
    };
    write('.kicker', name);
    write('a', title);
    write('.saved-size', formatSize(size, document.documentElement.lang));
    write('button span', `: ${title}`);
    const [link, button] = [item.querySelector('a'), item.querySelector('button')];
    if (link) link.href = page;
    if (link) link.lang = link.hreflang = language;
    if (button) Object.assign(button.dataset, { page, title });
    return item;
  }

  async #remove({ dataset }: HTMLButtonElement): Promise<void> {
    await removeKept(dataset['page'] ?? '');
    await this.#show();
    const status = this.#part('[role=status]');
    status.textContent = format(this.#words.removed, { title: dataset['title'] ?? '' });
    status.focus();
  }

  #part(selector: string): HTMLElement {
    return this.querySelector<HTMLElement>(selector) ?? this;
  }
}

customElements.define('saved-episodes', SavedEpisodes);
