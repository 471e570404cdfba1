/** A button that copies the text of the element that it names, or selects it where it may not. */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const source = document.getElementById(button?.dataset['copies'] ?? '');
    const status = this.querySelector<HTMLElement>('[role=status]');
    if (!button || !source || !status) return;
    button.hidden = false;
    button.addEventListener('click', async () => {
      const copied = await copy(source);
      status.textContent = (copied ? status.dataset['copied'] : status.dataset['selected']) ?? '';
    });
  }
}

/** Whether the text could be copied; a page without a secure connection has no clipboard. */
async function copy(source: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(source.textContent);
    return true;
  } catch {
    if (source instanceof HTMLTextAreaElement) source.select();
    else getSelection()?.selectAllChildren(source);
    return false;
  }
}

customElements.define('copy-button', CopyButton);
