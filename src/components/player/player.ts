import { adoptStyle } from '../adopted-style.ts';
import './player-element.ts';
import { playback } from './playback.ts';
import { passageAsked, soundOf } from './sound-in-page.ts';
import { isOurs, readMemory } from './storage.ts';
import './timed-links.ts';
import style from './player.css?inline';

/** What a page loads of the player once an episode comes into view. The bar comes with the first press of play, the marks once there are some. */
async function openBar(): Promise<void> {
  if (!playback.sound) return;
  playback.removeEventListener('change', openBar);
  const failed = await import('./bar.ts').then(
    () => false,
    () => true,
  );
  if (failed) playback.addEventListener('change', openBar);
  for (const place of document.querySelectorAll<HTMLElement>('.player-alert')) {
    place.textContent = failed ? (place.dataset['noBar'] ?? '') : '';
  }
}

let marks: typeof import('./heard-marks.ts') | undefined;

async function mark(): Promise<void> {
  const isAsked = [...document.querySelectorAll<HTMLElement>('ssr-player')].some((player) =>
    passageAsked(soundOf(player)),
  );
  if (!marks && !isAsked && Object.keys(readMemory()).length === 0) return;
  try {
    marks ??= await import('./heard-marks.ts');
    await marks.markHeard();
  } catch {
    // Without a connection the page goes on without its marks.
  }
}

adoptStyle(style);
playback.addEventListener('change', openBar);
playback.addEventListener('memory', mark);
document.addEventListener('astro:page-load', mark);
addEventListener('hashchange', mark);
void mark();
addEventListener('pagehide', () => playback.leave());
document.addEventListener('visibilitychange', () => document.hidden && playback.leave());
addEventListener('storage', (event) => isOurs(event) && playback.refresh());
