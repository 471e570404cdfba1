import { format } from '#i18n/format.ts';
import type { PlayerWords } from '#i18n/player-words.ts';
import { type SleepChoice, sleepChoices } from '#playback/sleep.ts';
import { labelled, make } from './make.ts';
import { playback } from './playback.ts';
import { sleepTimer } from './sleep-timer.ts';

/** The choice of when to fall silent. */
export function drawSleep(words: PlayerWords, say: (sentence: string) => void): HTMLElement {
  const names: Record<SleepChoice, string> = {
    15: format(words.sleepMinutes, { count: 15 }),
    30: format(words.sleepMinutes, { count: 30 }),
    60: format(words.sleepMinutes, { count: 60 }),
    chapter: words.sleepChapter,
    episode: words.sleepEpisode,
  };
  const options = sleepChoices.map((choice) => make('option', { value: choice }, names[choice]));
  const select = make(
    'select',
    { autocomplete: 'off' },
    make('option', { value: '' }, words.sleepOff),
    ...options,
  );
  select.value = sleepTimer.choice ?? '';
  select.addEventListener('change', () => {
    const choice = sleepChoices.find((known) => known === select.value);
    sleepTimer.choose(choice);
    say(choice ? format(words.sleepSet, { when: names[choice] }) : words.sleepUnset);
  });
  playback.addEventListener('change', () => {
    select.value = sleepTimer.choice ?? '';
  });
  return labelled(words.sleep, select);
}
