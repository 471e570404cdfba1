import { fetchPlayerWords } from '#i18n/player-words.ts';
import { playback } from './playback.ts';

/** The bar at the foot of every page while something is heard. */
const words = await fetchPlayerWords(document.documentElement.lang);
const bar = document.createElement('section');
bar.className = 'bar night';
bar.ariaLabel = words.name;
const press = Object.assign(document.createElement('button'), { type: 'button', className: 'button' });
press.addEventListener('click', () => playback.toggle());
const title = document.createElement('a');
bar.append(press, ' ', title);

function show(): void {
  press.textContent = playback.playing ? words.pause : words.play;
  title.textContent = playback.sound?.title ?? '';
  title.href = playback.sound?.page ?? '';
  bar.hidden = playback.sound === undefined;
}

document.getElementById('player-bar')?.append(bar);
playback.addEventListener('change', show);
show();
