import type { Passage, PlayableSound } from '#playback/playable-sound.ts';
import { isSound } from '#playback/queue.ts';
import { parseTimeFragment } from '#playback/time-fragment.ts';
import { playback } from './playback.ts';

/** The sound that an element carries in its `data-sound`. */
export function soundOf(element: HTMLElement): PlayableSound | undefined {
  const { sound } = element.dataset;
  const found: unknown = sound === undefined ? undefined : JSON.parse(sound);
  return isSound(found) ? found : undefined;
}

/** The sound that a link leads into, by the sound's or the episode's address: its own, the one being heard, or one on the page. */
export function soundBehind(link: HTMLAnchorElement): PlayableSound | undefined {
  const leadsInto = (sound: PlayableSound | undefined) =>
    sound !== undefined &&
    [sound.src, sound.page].some(
      (address) => new URL(address, location.href).href === link.href.split('#')[0],
    );
  const own = soundOf(link);
  if (own) return own;
  if (leadsInto(playback.sound)) return playback.sound;
  return [...document.querySelectorAll<HTMLElement>('ssr-player')].map(soundOf).find(leadsInto);
}

/** The passage that the page's own address asks for, while the sound is this page's and is not heard yet. */
export function passageAsked(sound: PlayableSound | undefined): Passage | undefined {
  if (sound?.page !== location.pathname || playback.sound?.id === sound.id) return undefined;
  return parseTimeFragment(location.hash);
}
