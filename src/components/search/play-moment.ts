import type { PlayableSound } from '#playback/playable-sound.ts';
import { isSound } from '#playback/queue.ts';
import { parseTimeFragment } from '#playback/time-fragment.ts';

const sounds = new Map<string, Promise<PlayableSound>>();
let player: Promise<typeof import('../player/playback.ts')> | undefined;

/** Fetches what a moment needs to be heard, while a hand comes near. */
export function prepareMoment(link: HTMLAnchorElement | null): void {
  const page = link?.dataset['page'];
  if (page === undefined) return;
  fetchPlayer().catch(() => undefined);
  soundAt(page).catch(() => undefined);
}

/** Plays on from the second that a link leads to. Where that cannot be done here, goes to the episode's page. */
export async function playMoment(link: HTMLAnchorElement): Promise<void> {
  try {
    const [{ playback }, sound] = await Promise.all([fetchPlayer(), soundAt(link.dataset['page'] ?? '')]);
    await playback.play(sound, parseTimeFragment(link.hash));
  } catch {
    location.assign(link.href);
  }
}

async function fetchPlayer(): Promise<typeof import('../player/playback.ts')> {
  player ??= import('../player/player.ts').then(() => import('../player/playback.ts'));
  player.catch(() => {
    player = undefined;
  });
  return player;
}

function soundAt(page: string): Promise<PlayableSound> {
  const coming = sounds.get(page) ?? fetchSound(page);
  sounds.set(page, coming);
  coming.catch(() => sounds.delete(page));
  return coming;
}

async function fetchSound(page: string): Promise<PlayableSound> {
  const answer = await fetch(`${page}sound.json`);
  const sound: unknown = answer.ok ? await answer.json() : undefined;
  if (!isSound(sound)) throw new TypeError(`${page} has no sound.`);
  return sound;
}
