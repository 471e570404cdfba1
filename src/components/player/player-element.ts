import { playback } from './playback.ts';
import { passageAsked, soundOf } from './sound-in-page.ts';

/** An episode's own player: takes over from the browser's `<audio>` where there is one, and tells how far it was heard. */
class PlayerElement extends HTMLElement {
  #gone = new AbortController();

  connectedCallback(): void {
    this.#gone = new AbortController();
    const { signal } = this.#gone;
    this.#takeOver();
    this.addEventListener('click', ({ target }) => this.#press(target), { signal });
    playback.addEventListener('change', () => this.#show(), { signal });
    this.#show();
  }

  disconnectedCallback(): void {
    this.#gone.abort();
  }

  /** A sound that somebody started before this script was there plays on in the bar. */
  #takeOver(): void {
    const native = this.querySelector('audio');
    const sound = soundOf(this);
    for (const part of this.querySelectorAll<HTMLElement>('[data-scripted]')) part.hidden = false;
    if (sound && native && !native.paused) void playback.play(sound, { start: native.currentTime });
    native?.remove();
  }

  #press(target: EventTarget | null): void {
    const sound = soundOf(this);
    const button = target instanceof Element ? target.closest('button') : null;
    if (!sound || !button) return;
    if (button.value === 'queue') {
      playback.enqueue(sound, button.ariaPressed !== 'true');
    } else if (playback.playing && playback.sound?.id === sound.id) playback.pause();
    else void playback.play(sound, passageAsked(sound));
  }

  #show(): void {
    const sound = soundOf(this);
    const isPlaying = playback.playing && playback.sound?.id === sound?.id;
    this.toggleAttribute('data-playing', isPlaying);
    for (const button of this.querySelectorAll('button')) {
      if (button.value === 'queue') {
        button.ariaPressed = String(playback.queue.some(({ id }) => id === sound?.id));
      } else {
        const word = button.querySelector('.player-word');
        if (word) word.textContent = (isPlaying ? button.dataset['pause'] : button.dataset['play']) ?? '';
      }
    }
  }
}

customElements.define('ssr-player', PlayerElement);
