import { spellTime } from '#domain/duration.ts';
import { format } from '#i18n/format.ts';
import type { PlayerWords } from '#i18n/player-words.ts';
import { make } from './make.ts';
import { playback } from './playback.ts';

/** Seconds by which an arrow key moves along the scale. */
const step = 5;

/** The tuning scale of the bar: where in the sound one is. The needle is a native range; long ticks are chapters. */
export function drawScale(words: PlayerWords): { element: HTMLElement; show(): void; showSound(): void } {
  const range = make('input', { type: 'range', min: '0', step: 'any', ariaLabel: words.position });
  const ticks = make('span', { className: 'bar-ticks', ariaHidden: 'true' });
  const element = make('div', { className: 'bar-scale' }, ticks, range);
  range.addEventListener('input', () => playback.seek(range.valueAsNumber));
  range.addEventListener('keydown', (event) => {
    const by = {
      ArrowLeft: -step,
      ArrowDown: -step,
      ArrowRight: step,
      ArrowUp: step,
      PageDown: -60,
      PageUp: 60,
    };
    const seconds = Object.entries(by).find(([key]) => key === event.key)?.[1];
    if (seconds === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    playback.seek(playback.time + seconds);
  });

  const show = () => {
    const { time, duration } = playback;
    range.valueAsNumber = time;
    range.ariaValueText = format(words.positionOf, { time: spellTime(time), duration: spellTime(duration) });
    element.style.setProperty('--at', `${duration > 0 ? (100 * time) / duration : 0}%`);
  };
  const showSound = () => {
    const { sound, duration } = playback;
    range.max = String(duration);
    ticks.replaceChildren(
      ...(sound?.chapters ?? []).map(({ start }) => {
        const tick = make('i');
        tick.style.left = `${duration > 0 ? (100 * start) / duration : 0}%`;
        return tick;
      }),
    );
    show();
  };
  return { element, show, showSound };
}
