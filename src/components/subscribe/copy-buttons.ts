import { copyText } from '../copying.ts';

/** A button that copies the text of the element that it names, or selects it where it may not. */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const source = document.getElementById(button?.dataset['copies'] ?? '');
    const status = this.querySelector<HTMLElement>('[role=status]');
    if (!button || !source || !status) return;
    button.hidden = false;
    button.addEventListener('click', async () => {
      const copied = await copyText(source);
      status.textContent = (copied ? status.dataset['copied'] : status.dataset['selected']) ?? '';
    });
  }
}

customElements.define('copy-button', CopyButton);
