import { soundOf } from '../player/sound-in-page.ts';
import type { PhoneWords } from './phone-dialog.ts';

/** The offer to hear on elsewhere; what draws the code is fetched when it is pressed. */
class HearOnPhone extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => void this.#open());
  }

  async #open(): Promise<void> {
    const player = document.querySelector<HTMLElement>('main ssr-player');
    const sound = player && soundOf(player);
    const status = this.querySelector('[role=status]');
    if (!sound || !status) return;
    const words: PhoneWords = JSON.parse(this.dataset['words'] ?? '');
    try {
      const { openPhoneDialog } = await import('./phone-dialog.ts');
      status.textContent = '';
      openPhoneDialog(sound, words);
    } catch {
      status.textContent = words.failed;
    }
  }
}

customElements.define('hear-on-phone', HearOnPhone);
