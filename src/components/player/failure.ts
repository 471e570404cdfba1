import type { PlayableSound } from '#playback/playable-sound.ts';

/** Why a sound is not heard. */
export type Failure = 'offline' | 'missing' | 'stalled' | 'unsupported';

/** Why the browser gave a sound up. It does not tell a missing file from one it cannot play, so that our own server is asked. */
export async function failureOf({ src, type }: PlayableSound): Promise<Failure> {
  if (!navigator.onLine) return 'offline';
  if (document.createElement('audio').canPlayType(type) === '') return 'unsupported';
  const { href, origin } = new URL(src, location.href);
  if (origin !== location.origin) return 'missing';
  try {
    const { ok, headers } = await fetch(href, { method: 'HEAD' });
    if (!ok) return 'missing';
    return /^(?:audio|video)\//.test(headers.get('Content-Type') ?? '') ? 'stalled' : 'unsupported';
  } catch {
    return 'offline';
  }
}
