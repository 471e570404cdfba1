/** A film or page from elsewhere: nothing is fetched before the reader presses the button. */
class RemoteMedia extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => {
      const media = this.dataset['kind'] === 'film' ? this.#film() : this.#frame();
      this.replaceChildren(media);
      media.focus();
    });
  }

  #film(): HTMLElement {
    const film = document.createElement('video');
    film.controls = true;
    film.src = this.dataset['address'] ?? '';
    film.ariaLabel = this.dataset['name'] ?? '';
    void film.play().catch(() => undefined);
    return film;
  }

  #frame(): HTMLElement {
    const frame = document.createElement('iframe');
    frame.title = this.dataset['name'] ?? '';
    frame.allow = 'fullscreen; picture-in-picture; encrypted-media';
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    frame.sandbox.add('allow-scripts', 'allow-same-origin', 'allow-presentation', 'allow-popups');
    frame.src = this.dataset['address'] ?? '';
    return frame;
  }
}

customElements.define('remote-media', RemoteMedia);
