import { spellTime } from '#domain/duration.ts';
import { format } from '#i18n/format.ts';
import type { PlayerWords } from '#i18n/player-words.ts';
import { nextStart, previousStart } from '#playback/chapter.ts';
import { rates } from '#playback/choices.ts';
import { announce } from './announcer.ts';
import { drawFailure } from './draw-failure.ts';
import { labelled, make, signButton } from './make.ts';
import { steps } from './media-session.ts';
import type { Panel } from './panel.ts';
import { playback } from './playback.ts';
import { drawScale } from './scale.ts';
import { shareHere } from './share.ts';
import { signs } from './signs.ts';

/** The drawn bar: `show` tells it that something changed, `move` that the time did. */
export type Bar = {
  element: HTMLElement;
  show(): void;
  move(): void;
  isOpen(): boolean;
  open(): Promise<void>;
  openKeys(): void;
};

/** Draws the bar in a language. What is behind "More" is fetched when it is asked for. */
export function drawBar(words: PlayerWords): Bar {
  const scale = drawScale(words);
  const failure = drawFailure(words);
  const cover = make('img', { className: 'bar-cover', alt: '', width: 56, height: 56 });
  const title = make('a', { className: 'bar-title' });
  const chapter = make('span', { className: 'bar-chapter' });
  const time = make('span', { className: 'bar-time', ariaHidden: 'true' });
  const press = signButton(signs.play, words.play, () => playback.toggle());
  press.classList.add('bar-press');
  const back = signButton(signs.back, words.back, () => playback.seek(playback.time - steps.back));
  const forward = signButton(signs.forward, words.forward, () =>
    playback.seek(playback.time + steps.forward),
  );
  const chapterSteps = drawChapterSteps(words);
  const speed = drawSpeed(words);
  const share = signButton(signs.share, '', async () => say(await shareHere(words)));
  const said = make('p', { className: 'bar-said', ariaHidden: 'true' });
  const more = signButton(signs.more, words.more, () => void (isOpen() ? close() : open()));
  more.ariaExpanded = 'false';
  const shut = signButton(signs.close, words.close, () => playback.close());
  const sheet = make('div', { className: 'bar-sheet', hidden: true, id: 'player-more' });
  more.setAttribute('aria-controls', sheet.id);
  const element = make(
    'section',
    { className: 'bar night', ariaLabel: words.name },
    scale.element,
    make(
      'div',
      { className: 'bar-row' },
      cover,
      make('div', { className: 'bar-words' }, title, make('p', {}, chapter, ' ', time)),
      make('div', { className: 'bar-main' }, back, press, forward),
      more,
      make('div', { className: 'bar-extras' }, ...chapterSteps, speed.element, share, shut),
    ),
    failure.element,
    said,
    sheet,
  );

  let panel: Panel | undefined;
  const isOpen = () => !sheet.hidden;
  const say = (sentence: string | undefined) => {
    said.textContent = sentence ?? '';
    if (sentence !== undefined) announce(sentence);
  };
  const close = () => {
    sheet.hidden = true;
    more.ariaExpanded = 'false';
    element.removeAttribute('data-open');
  };
  const open = async () => {
    const { drawPanel } = await import('./panel.ts');
    panel ??= drawPanel(words, say);
    if (!panel.element.isConnected) sheet.append(panel.element);
    sheet.hidden = false;
    more.ariaExpanded = 'true';
    element.setAttribute('data-open', '');
    panel.show();
  };
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !isOpen()) return;
    close();
    more.focus();
  });

  let shown = '';
  const move = () => {
    const at = spellTime(playback.time);
    scale.show();
    time.textContent = format(words.positionOf, { time: at, duration: spellTime(playback.duration) });
    share.ariaLabel = share.title = format(words.share, { time: at });
  };
  const show = () => {
    const { sound, playing } = playback;
    element.hidden = sound === undefined;
    element.toggleAttribute('data-playing', playing);
    const word = playing ? words.pause : words.play;
    press.ariaLabel = press.title = word;
    press.innerHTML = playing ? signs.pause : signs.play;
    title.textContent = sound?.title ?? '';
    title.href = sound?.page ?? '';
    title.lang = chapter.lang = sound?.language ?? '';
    chapter.textContent = sound?.chapters[playback.chapter]?.title ?? '';
    cover.hidden = sound?.cover === undefined;
    if (sound?.cover !== undefined && sound.id !== shown) cover.src = sound.cover;
    if (sound && sound.id !== shown) say(undefined);
    shown = sound?.id ?? '';
    speed.show();
    for (const button of chapterSteps) button.hidden = !sound?.chapters.length;
    failure.show();
    scale.showSound();
    panel?.show();
  };
  const openKeys = () => void open().then(() => panel?.openKeys());
  return { element, show, move, isOpen, open, openKeys };
}

/** A step back and a step on by a chapter. */
function drawChapterSteps(words: PlayerWords): HTMLButtonElement[] {
  const chapters = () => playback.sound?.chapters ?? [];
  const go = (seconds: number | undefined) => {
    if (seconds === undefined) return;
    playback.seek(seconds);
    announce(chapters()[playback.chapter]?.title ?? '');
  };
  return [
    signButton(signs.previous, words.previousChapter, () => go(previousStart(chapters(), playback.time))),
    signButton(signs.next, words.nextChapter, () => go(nextStart(chapters(), playback.time))),
  ];
}

function drawSpeed(words: PlayerWords): { element: HTMLElement; show(): void } {
  const spell = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 2 });
  const select = make(
    'select',
    {},
    ...rates.map((rate) => make('option', { value: String(rate) }, `${spell.format(rate)}×`)),
  );
  select.addEventListener('change', () => playback.choose({ rate: Number(select.value) }));
  const show = () => {
    select.value = String(playback.rate);
  };
  return { element: labelled(words.speed, select, 'bar-field bar-speed'), show };
}
