import { spellTime } from '#domain/duration.ts';
import { formatDuration } from '#i18n/durations.ts';
import { format } from '#i18n/format.ts';
import { fetchPlayerWords, type PlayerWords } from '#i18n/player-words.ts';
import { type Heard, leftOf } from '#playback/memory.ts';
import { passageAsked, soundOf } from './sound-in-page.ts';
import { readMemory } from './storage.ts';

/** Writes on the page how far its episodes were heard: in words at each player, as a mark on the dial. */
export async function markHeard(): Promise<void> {
  const language = document.documentElement.lang;
  const words = await fetchPlayerWords(language);
  const memory = readMemory();
  for (const player of document.querySelectorAll<HTMLElement>('ssr-player')) {
    const sound = soundOf(player);
    const place = player.querySelector<HTMLElement>('.player-heard');
    if (!sound || !place) continue;
    const heard = memory[sound.id];
    const asked = passageAsked(sound);
    place.textContent = asked
      ? format(words.from, { time: spellTime(asked.start ?? 0) })
      : inWords(heard, words, language);
    const share = asked ? (asked.start ?? 0) / sound.duration : heard ? heard.at / heard.of : 0;
    place.style.setProperty('--heard', `${Math.round(100 * Math.min(share, 1))}%`);
  }
  for (const station of document.querySelectorAll<HTMLElement>('[data-episode]')) {
    const { episode = '', name = '' } = station.dataset;
    const mark = inWords(memory[episode], words, language);
    station.ariaLabel = mark === '' ? name : `${name} (${mark})`;
    if (mark === '') delete station.dataset['heard'];
    else station.dataset['heard'] = memory[episode]?.played ? 'played' : 'begun';
  }
}

/** `3 min. tilbage`, `Hørt`, or nothing. */
function inWords(heard: Heard | undefined, words: PlayerWords, language: string): string {
  const left = leftOf(heard);
  if (left !== undefined) return format(words.left, { time: formatDuration(left, language) });
  return heard?.played ? words.heard : '';
}
