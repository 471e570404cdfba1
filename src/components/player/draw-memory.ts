import type { PlayerWords } from '#i18n/player-words.ts';
import { make } from './make.ts';
import { playback } from './playback.ts';

/** The switch of the memory, what it keeps, and a button that forgets it. */
export function drawMemory(
  words: PlayerWords,
  say: (sentence: string) => void,
): { element: HTMLElement; show(): void } {
  const remember = make('input', { type: 'checkbox' });
  remember.addEventListener('change', () => playback.choose({ remember: remember.checked }));
  const clear = make('button', { type: 'button', className: 'bar-pill' }, words.clear);
  clear.addEventListener('click', () => {
    playback.forget();
    say(words.cleared);
  });
  const element = make(
    'div',
    { className: 'bar-memory' },
    make('label', { className: 'bar-switch' }, remember, make('span', {}, words.remember)),
    make('p', {}, words.rememberText),
    clear,
  );
  const show = () => {
    remember.checked = playback.choices.remember;
  };
  show();
  return { element, show };
}
