import { playback } from './playback.ts';
import './player-element.ts';
import './timed-links.ts';

import { isOurs } from './storage.ts';

/** What a page with an episode loads of the player. The bar comes with the first press of play. */
playback.addEventListener('change', openBar);

function openBar(): void {
  if (!playback.sound) return;
  playback.removeEventListener('change', openBar);
  import('./bar.ts').catch(() => playback.addEventListener('change', openBar));
}

addEventListener('pagehide', () => playback.leave());
document.addEventListener('visibilitychange', () => document.hidden && playback.leave());
addEventListener('storage', (event) => isOurs(event) && playback.refresh());
