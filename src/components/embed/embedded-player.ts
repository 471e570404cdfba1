import { chapterAt } from '#playback/chapter.ts';
import { parseTimeFragment } from '#playback/time-fragment.ts';

/**
 * The browser's own player on other people's sites: chapters play in it, and the time in the address of the frame sets it
 * without playing. It keeps nothing.
 */
class EmbeddedPlayer extends HTMLElement {
  connectedCallback(): void {
    const audio = this.querySelector('audio');
    if (!audio) return;
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[data-start]')];
    const chapters = links.map((link) => ({ start: Number(link.dataset['start']), title: link.text }));
    for (const [index, link] of links.entries()) {
      link.addEventListener('click', (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        audio.currentTime = chapters[index]?.start ?? 0;
        void audio.play().catch(() => undefined);
      });
    }
    audio.addEventListener('timeupdate', () => {
      const heard = links[chapterAt(chapters, audio.currentTime)];
      for (const link of links) link.ariaCurrent = link === heard ? 'true' : null;
    });
    this.#tune(audio);
    addEventListener('hashchange', () => this.#tune(audio));
  }

  #tune(audio: HTMLAudioElement): void {
    const start = parseTimeFragment(location.hash)?.start;
    if (start === undefined) return;
    audio.preload = 'metadata';
    audio.currentTime = start;
  }
}

customElements.define('embedded-player', EmbeddedPlayer);
