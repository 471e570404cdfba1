import { nextStart, previousStart } from '#playback/chapter.ts';
import { playback } from './playback.ts';

/** The steps of "back" and "forward", in seconds. */
export const steps = { back: 15, forward: 30 } as const;

/** What the system shows and steers: the lock screen, the keyboard's media keys, a headset. https://www.w3.org/TR/mediasession/ */
export function joinMediaSession(): void {
  if (!('mediaSession' in navigator)) return;
  const { mediaSession } = navigator;
  const by = (seconds: number) => () => playback.seek(playback.time + seconds);
  const actions: Partial<Record<MediaSessionAction, MediaSessionActionHandler>> = {
    play: () => playback.sound && void playback.play(playback.sound),
    pause: () => playback.pause(),
    stop: () => playback.close(),
    seekbackward: ({ seekOffset }) => by(-(seekOffset ?? steps.back))(),
    seekforward: ({ seekOffset }) => by(seekOffset ?? steps.forward)(),
    seekto: ({ seekTime }) => seekTime !== undefined && playback.seek(seekTime),
    previoustrack: () => playback.seek(previousStart(playback.sound?.chapters ?? [], playback.time)),
    nexttrack: skip,
  };
  for (const [action, handler] of Object.entries(actions)) {
    try {
      mediaSession.setActionHandler(action as MediaSessionAction, handler);
    } catch {
      // A system that does not know an action is steered by the others.
    }
  }
  let shown = '';
  playback.addEventListener('change', () => {
    const name = `${playback.sound?.id} ${playback.chapter}`;
    if (name !== shown) mediaSession.metadata = describe();
    shown = name;
    mediaSession.playbackState = playback.sound ? (playback.playing ? 'playing' : 'paused') : 'none';
    placePosition();
  });
  playback.audio?.addEventListener('seeked', placePosition);
  mediaSession.metadata = describe();
}

/** To the next chapter, or from the last to the next sound of the queue. */
function skip(): void {
  const next = nextStart(playback.sound?.chapters ?? [], playback.time);
  if (next === undefined) void playback.playNext();
  else playback.seek(next);
}

function describe(): MediaMetadata | null {
  const { sound } = playback;
  if (!sound) return null;
  const chapter = sound.chapters[playback.chapter];
  const picture = chapter?.image ?? sound.cover;
  return new MediaMetadata({
    title: chapter ? `${chapter.title} · ${sound.title}` : sound.title,
    artist: sound.show,
    album: sound.title,
    artwork: picture === undefined ? [] : [{ src: new URL(picture, location.href).href }],
  });
}

function placePosition(): void {
  const { duration, time, rate, sound } = playback;
  if (!sound || duration <= 0) return;
  navigator.mediaSession.setPositionState?.({
    duration,
    playbackRate: rate,
    position: Math.min(time, duration),
  });
}
