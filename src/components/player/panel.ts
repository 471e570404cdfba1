import { spellTime } from '#domain/duration.ts';
import type { PlayerWords } from '#i18n/player-words.ts';
import { drawKeys } from './draw-keys.ts';
import { drawMemory } from './draw-memory.ts';
import { drawQueue } from './draw-queue.ts';
import { drawSleep } from './draw-sleep.ts';
import { labelled, make } from './make.ts';
import { playback } from './playback.ts';

/** What is behind "More". */
export type Panel = { element: HTMLElement; show(): void; openKeys(): void };

/** Draws it in a language; `say` says what a press has done. */
export function drawPanel(words: PlayerWords, say: (sentence: string) => void): Panel {
  const chapters = make('ol', { className: 'bar-chapters' });
  const chapterPart = part(words.chapters, chapters);
  const queue = drawQueue(words, say);
  const memory = drawMemory(words, say);
  const keys = drawKeys(words);
  const volume = drawVolume(words);
  const download = make('a', { className: 'bar-pill', download: '' }, words.download);
  const element = make(
    'div',
    { className: 'bar-panel' },
    chapterPart,
    make('div', { className: 'bar-part' }, drawSleep(words, say), ...volume, download),
    part(words.queue, queue.element),
    make('div', { className: 'bar-part' }, memory.element, keys),
  );
  let drawn = '';
  const show = () => {
    const { sound, chapter } = playback;
    if (sound && sound.id !== drawn) chapters.replaceChildren(...sound.chapters.map(drawChapter));
    drawn = sound?.id ?? '';
    chapters.lang = sound?.language ?? '';
    chapterPart.hidden = chapters.childElementCount === 0;
    for (const [index, button] of [...chapters.querySelectorAll('button')].entries()) {
      button.ariaCurrent = index === chapter ? 'true' : null;
    }
    download.href = sound?.src ?? '';
    queue.show();
    memory.show();
  };
  const openKeys = () => {
    keys.open = true;
    keys.querySelector('summary')?.focus();
  };
  return { element, show, openKeys };
}

function part(title: string, ...contents: HTMLElement[]): HTMLElement {
  return make('div', { className: 'bar-part' }, make('h2', { className: 'label' }, title), ...contents);
}

function drawChapter({ start, title }: { start: number; title: string }): HTMLElement {
  const button = make(
    'button',
    { type: 'button' },
    make('span', { className: 'time' }, spellTime(start)),
    ' ',
    title,
  );
  button.addEventListener('click', () => playback.seek(start));
  return make('li', {}, button);
}

/** The volume, where the device lets a page set it. */
function drawVolume(words: PlayerWords): HTMLElement[] {
  const probe = document.createElement('audio');
  probe.volume = 0.5;
  if (probe.volume !== 0.5) return [];
  const range = make('input', { type: 'range', min: '0', max: '1', step: '0.05' });
  range.valueAsNumber = playback.choices.volume;
  range.addEventListener('input', () => playback.choose({ volume: range.valueAsNumber }));
  playback.addEventListener('change', () => {
    range.valueAsNumber = playback.choices.volume;
  });
  return [labelled(words.volume, range)];
}
