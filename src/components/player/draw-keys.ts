import type { PlayerWords } from '#i18n/player-words.ts';
import { make } from './make.ts';
import { playback } from './playback.ts';

/** Which keys there are, and the switch that lets them work on the whole page. */
export function drawKeys(words: PlayerWords): HTMLDetailsElement {
  const keys: readonly (readonly [readonly string[], string])[] = [
    [['K'], words.keyPlay],
    [['J'], words.keyBack],
    [['L'], words.keyForward],
    [['P', 'N'], words.keyChapters],
    [['<', '>'], words.keySpeed],
    [['−', '+'], words.keyVolume],
    [['M'], words.keyMute],
    [['?'], words.keyHelp],
  ];
  const wide = make('input', { type: 'checkbox', checked: playback.choices.pageKeys });
  wide.addEventListener('change', () => playback.choose({ pageKeys: wide.checked }));
  const list = keys.flatMap(([names, does]) => [
    make('dt', {}, ...names.flatMap((name) => [make('kbd', {}, name), ' '])),
    make('dd', {}, does),
  ]);
  return make(
    'details',
    { className: 'bar-keys' },
    make('summary', {}, words.keys),
    make('p', {}, words.keysText),
    make('dl', {}, ...list),
    make('label', { className: 'bar-switch' }, wide, make('span', {}, words.pageKeys)),
  );
}
