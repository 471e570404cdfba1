import type { PlayerWords } from '#i18n/player-words.ts';
import { make } from './make.ts';
import { playback } from './playback.ts';

/** Says why nothing is heard, and offers to try again and to download the sound. */
export function drawFailure(words: PlayerWords): { element: HTMLElement; show(): void } {
  const sentence = make('span');
  const download = make('a', { download: '' }, words.download);
  const retry = make('button', { type: 'button', className: 'bar-pill' }, words.retry);
  retry.addEventListener('click', () => playback.sound && void playback.play(playback.sound));
  const ways = make('span', { className: 'bar-ways', hidden: true }, retry, ' ', download);
  // The alert stands in the page before it has words, so that they are read out when they come.
  const element = make('div', { className: 'bar-failure', role: 'alert' }, sentence, ' ', ways);
  const show = () => {
    const { failure, sound } = playback;
    const wanted = failure === undefined ? '' : words.failures[failure];
    if (sentence.textContent !== wanted) sentence.textContent = wanted;
    ways.hidden = failure === undefined;
    download.href = sound?.src ?? '';
    element.toggleAttribute('data-failed', failure !== undefined);
  };
  return { element, show };
}
