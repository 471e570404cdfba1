import { spellTime } from '#domain/duration.ts';
import { format } from '#i18n/format.ts';
import type { SearchWords } from '#i18n/search-words.ts';
import { spellTimeFragment } from '#playback/time-fragment.ts';
import type { Hit, Moment } from '#search/answer.ts';
import { make } from '../player/make.ts';
import { signs } from '../player/signs.ts';
import { drawWords } from './draw-words.ts';

/** The words of the hits, and how their dates are told. */
export type Telling = { words: SearchWords; dateOf(date: string): string };

/** A hit as a row of a grid: what it is, with the link there, and for a moment a second cell that plays it. */
export function drawHit(hit: Hit, id: string, telling: Telling): HTMLElement {
  const { language: lang, moment } = hit;
  const link = make(
    'a',
    { href: moment?.transcript ?? hit.address, lang, hreflang: lang },
    ...drawWords(hit.title),
  );
  const about = [hit.section, moment?.speaker].filter((part) => part !== undefined && part !== '');
  const main = cell(
    `${id}-0`,
    make('p', { className: 'kicker' }, kickerOf(hit, telling)),
    make('p', { className: 'hit-title' }, link),
    ...(about.length > 0 ? [make('p', { className: 'hit-about', lang }, about.join(' · '))] : []),
    ...(hit.excerpt.length > 0
      ? [make('p', { className: 'hit-words', lang }, ...drawWords(hit.excerpt))]
      : []),
  );
  const row = make('div', { className: `hit hit-${hit.kind}`, role: 'row' }, main);
  if (moment) row.append(cell(`${id}-1`, drawPlay(moment, hit, telling.words)));
  return row;
}

function cell(id: string, ...contents: (Node | string)[]): HTMLElement {
  return make('div', { id, role: 'gridcell' }, ...contents);
}

function kickerOf({ kind, number, date }: Hit, { words, dateOf }: Telling): string {
  const numbered = number === undefined ? '' : format(words.number, { number });
  // The number of an episode says what it is.
  const what = kind === 'episode' && numbered !== '' ? '' : words.hit[kind];
  const told = [what, numbered, date === undefined ? '' : dateOf(date)];
  return told.filter((part) => part !== '').join(' · ');
}

/** Plays from there; without a player it leads to the episode at that time. */
function drawPlay({ sound, start }: Moment, { title, language }: Hit, words: SearchWords): HTMLElement {
  const time = spellTime(start);
  const name = title.map(({ text }) => text).join('');
  const play = make('a', { className: 'hit-play', href: sound + spellTimeFragment({ start }) });
  play.dataset['page'] = sound;
  play.innerHTML = signs.play;
  play.append(
    make('span', {}, format(words.at, { time })),
    make('span', { className: 'visually-hidden', lang: language }, `: ${name}`),
  );
  return play;
}
