import { nextStart, previousStart } from '#playback/chapter.ts';
import { rates } from '#playback/choices.ts';
import { steps } from './media-session.ts';
import { playback } from './playback.ts';

/**
 * The player's keys. They work while the focus is in the bar or in an episode's player, and on the whole page for whoever
 * has asked for it; never in a field that takes letters. https://www.w3.org/TR/WCAG22/#character-key-shortcuts
 */
export function workKeys(openHelp: () => void): void {
  const by = (seconds: number) => () => playback.seek(playback.time + seconds);
  const chapters = () => playback.sound?.chapters ?? [];
  const presses: Readonly<Record<string, () => void>> = {
    k: () => playback.toggle(),
    j: by(-steps.back),
    l: by(steps.forward),
    p: () => playback.seek(previousStart(chapters(), playback.time)),
    n: () => playback.seek(nextStart(chapters(), playback.time) ?? playback.time),
    '<': () => changeSpeed(-1),
    '>': () => changeSpeed(1),
    '-': () => changeVolume(-0.1),
    '+': () => changeVolume(0.1),
    m: () => playback.mute(),
    '?': openHelp,
  };
  document.addEventListener('keydown', (event) => {
    const press = presses[event.key.toLowerCase()];
    if (!press || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !playback.sound)
      return;
    if (!(event.target instanceof Element) || takesLetters(event.target)) return;
    if (!playback.choices.pageKeys && !event.target.closest('#player-bar, ssr-player')) return;
    event.preventDefault();
    press();
  });
}

function takesLetters(element: Element): boolean {
  if (element instanceof HTMLInputElement)
    return !['range', 'checkbox', 'radio', 'button'].includes(element.type);
  return element.matches('select, textarea, [contenteditable]');
}

function changeSpeed(steps: number): void {
  const at = rates.indexOf(playback.rate) + steps;
  playback.choose({ rate: rates[Math.min(Math.max(0, at), rates.length - 1)] ?? 1 });
}

function changeVolume(by: number): void {
  playback.choose({ volume: Math.round(Math.min(Math.max(0, playback.choices.volume + by), 1) * 100) / 100 });
}
