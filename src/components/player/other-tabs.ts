import { playback } from './playback.ts';

/** One tab plays at a time: whoever starts says so, and the others fall silent. */
export function listenToOtherTabs(): void {
  if (!('BroadcastChannel' in window)) return;
  const channel = new BroadcastChannel('player');
  let playing = false;
  const tell = () => {
    if (playback.playing && !playing) channel.postMessage('playing');
    playing = playback.playing;
  };
  channel.addEventListener('message', () => playback.pause());
  playback.addEventListener('change', tell);
  tell();
}
