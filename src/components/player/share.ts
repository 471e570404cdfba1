import { spellTime } from '#domain/duration.ts';
import { format } from '#i18n/format.ts';
import type { PlayerWords } from '#i18n/player-words.ts';
import { spellTimeFragment } from '#playback/time-fragment.ts';
import { playback } from './playback.ts';

/** The address of the episode at the present second. */
export function addressHere(): string {
  const start = Math.floor(playback.time);
  return new URL((playback.sound?.page ?? '') + spellTimeFragment({ start }), location.href).href;
}

/**
 * Hands the address on by the device's own way, else copies it. Answers with what was done in a sentence; with nothing when
 * the device has shown it itself.
 */
export async function shareHere(words: PlayerWords): Promise<string | undefined> {
  const [url, time] = [addressHere(), spellTime(playback.time)];
  const title = playback.sound?.title ?? '';
  if (matchMedia('(pointer: coarse)').matches && navigator.canShare?.({ title, url })) {
    // Whoever closes the device's list has nothing to be told.
    await navigator.share({ title, url }).catch(() => undefined);
    return undefined;
  }
  try {
    await navigator.clipboard.writeText(url);
    return format(words.copied, { time });
  } catch {
    return format(words.copyThis, { link: url });
  }
}
