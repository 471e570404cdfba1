import { format } from '#i18n/format.ts';
import type { PlayerWords } from '#i18n/player-words.ts';
import type { PlayableSound } from '#playback/playable-sound.ts';
import { make } from './make.ts';
import { playback } from './playback.ts';

/** What is heard next, to be played at once or taken out. */
export function drawQueue(
  words: PlayerWords,
  say: (sentence: string) => void,
): { element: HTMLElement; show(): void } {
  const list = make('ol', { className: 'bar-queue' });
  const empty = make('p', {}, words.queueEmpty);
  const element = make('div', { tabIndex: -1 }, list, empty);
  const remove = (sound: PlayableSound) => {
    playback.enqueue(sound, false);
    say(format(words.unqueued, { title: sound.title }));
    (list.querySelector('button') ?? element).focus();
  };
  const item = (sound: PlayableSound) =>
    make(
      'li',
      {},
      make('span', { lang: sound.language }, sound.title),
      named(words.playNow, sound, () => void playback.play(sound)),
      named(words.remove, sound, () => remove(sound)),
    );
  let drawn = '';
  const show = () => {
    const { queue } = playback;
    const wanted = JSON.stringify(queue.map(({ id }) => id));
    if (wanted !== drawn) list.replaceChildren(...queue.map(item));
    drawn = wanted;
    empty.hidden = queue.length > 0;
  };
  return { element, show };
}

function named(word: string, { title }: PlayableSound, press: () => void): HTMLElement {
  const button = make(
    'button',
    { type: 'button', className: 'bar-pill', ariaLabel: `${word}: ${title}` },
    word,
  );
  button.addEventListener('click', press);
  return button;
}
