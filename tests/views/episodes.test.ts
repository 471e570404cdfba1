import { describe, expect, test } from 'vitest';
import type { Cue } from '#domain/transcript.ts';
import { episodePage } from '#views/episode-page.ts';
import { episodesPage } from '#views/episodes-page.ts';
import { homePage } from '#views/home-page.ts';
import { listenLink } from '#views/listen-link.ts';
import { subscribePage } from '#views/subscribe-page.ts';
import { episode, library, show } from './small-library.ts';

const numbered = (number: number) =>
  episode(`${number}-afsnit`, {
    episode: number,
    season: number < 10 ? 1 : 2,
    pubDate: `2024-01-${String(number).padStart(2, '0')}T07:00:00Z`,
  });

const twenty = library({
  shows: [show({ seasons: [{ season: 2, title: 'Den anden' }] })],
  episodes: Array.from({ length: 20 }, (_, index) => numbered(index + 1)),
});

describe('the episodes', () => {
  test('stand by season, the newest first', () => {
    const [seasons] = episodesPage(twenty, 'da').shows.map((each) => each.seasons);
    expect(seasons?.map(({ heading, title }) => [heading, title?.text])).toEqual([
      ['Sæson 2', 'Den anden'],
      ['Sæson 1', undefined],
    ]);
    expect(seasons?.[0]?.episodes.map(({ sign }) => sign)).toEqual([
      '20',
      '19',
      '18',
      '17',
      '16',
      '15',
      '14',
      '13',
      '12',
      '11',
      '10',
    ]);
  });

  test('without a season stand last, under a heading of their own', () => {
    const mixed = library({ shows: [show()], episodes: [episode('x'), numbered(3)] });
    expect(episodesPage(mixed, 'en').shows[0]?.seasons.map(({ heading }) => heading)).toEqual([
      'Season 1',
      'Outside the seasons',
    ]);
  });

  test('in another language than the page are announced and marked as such', () => {
    const [danish] = episodesPage(twenty, 'en').shows;
    expect(danish?.foreign).toBe('These episodes are in Danish.');
    expect(danish?.seasons[0]?.episodes[0]?.title).toEqual({ text: '20-afsnit', language: 'da' });
    expect(episodesPage(twenty, 'da').shows[0]?.foreign).toBeUndefined();
  });

  test('of a show without any make no season and no page that fails', () => {
    const silent = library({ shows: [show()] });
    expect(episodesPage(silent, 'da').shows[0]?.seasons).toEqual([]);
    expect(homePage(silent, 'da').latest).toBeUndefined();
    expect(subscribePage(silent, 'da').shows).toHaveLength(1);
  });
});

describe('an episode', () => {
  test('stands on the dial between its neighbours', () => {
    const { dial, previous, next } = episodePage(twenty, 'radio/12-afsnit');
    expect(dial.map(({ letter }) => letter)).toEqual([
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
      '11',
      '12',
      '13',
      '14',
      '15',
      '16',
      '17',
      '18',
      '19',
    ]);
    expect(dial.filter(({ near }) => near).map(({ letter }) => letter)).toEqual([
      '9',
      '10',
      '11',
      '12',
      '13',
      '14',
      '15',
    ]);
    expect(dial.filter(({ current }) => current).map(({ letter }) => letter)).toEqual(['12']);
    expect([previous?.sign, next?.sign]).toEqual(['11', '13']);
  });

  test('at the end of the dial leaves no gap', () => {
    const { dial, next } = episodePage(twenty, 'radio/20-afsnit');
    expect(dial).toHaveLength(15);
    expect(dial.filter(({ near }) => near)).toHaveLength(7);
    expect(next).toBeUndefined();
  });

  test('without a number is called by its kind', () => {
    const special = library({ shows: [show()], episodes: [episode('b', { episodeType: 'bonus' })] });
    expect(episodePage(special, 'radio/b').card).toMatchObject({ sign: 'Bonus', name: 'Bonus' });
  });

  test('offers its chapters as moments of the sound', () => {
    const chapters = [{ start: 72.5, title: 'Midtvejs' }];
    const one = library({ shows: [show()], episodes: [episode('c', { chapters })] });
    expect(episodePage(one, 'radio/c').chapters).toMatchObject([
      { time: '1:12', href: '/episodes/c/c.mp3#t=72.5', label: 'Hør fra 1:12' },
    ]);
  });

  test('plays a sound that lies elsewhere from there', () => {
    const sound = { url: 'https://media.example/x.mp3', length: 1, type: 'audio/mpeg', duration: 1 } as const;
    const far = library({ shows: [show()], episodes: [episode('d', { sound })] });
    expect(episodePage(far, 'radio/d').sound).toMatchObject({ src: sound.url, file: 'MP3, 0 kB' });
  });
});

describe('a transcript', () => {
  const cues: Cue[] = [
    { start: 0, end: 2, speaker: 'Anna', text: 'Hej.' },
    { start: 2.1, end: 4, speaker: 'Anna', text: 'Velkommen.' },
    { start: 4.1, end: 6, speaker: 'Bo', text: 'Tak.' },
    { start: 9, end: 11, speaker: 'Bo', text: 'Efter en pause.' },
  ];
  const english = { language: 'en', file: 'episodes/radio/t/transcript.en.vtt', cues };
  const danish = { language: 'da', file: 'episodes/radio/t/transcript.da.vtt', cues };
  const { transcripts } = episodePage(
    library({ shows: [show()], episodes: [episode('t', { transcripts: [english, danish] })] }),
    'radio/t',
  );

  test('begins a new paragraph with every voice and after every pause, and names a voice where it begins', () => {
    expect(transcripts[0]?.segments.map(({ speaker, cues: said }) => [speaker, said.length])).toEqual([
      ['Anna', 2],
      ['Bo', 1],
      [undefined, 1],
    ]);
  });

  test('says how long each paragraph is heard, in tenths of a second', () => {
    expect(transcripts[0]?.segments.map(({ href, tenths }) => [href, tenths])).toEqual([
      ['/episodes/t/t.mp3#t=0', 40],
      ['/episodes/t/t.mp3#t=4.1', 19],
      ['/episodes/t/t.mp3#t=9', 20],
    ]);
  });

  test('lets a name go again when the next voice has none, and names a moment once when two begin at it', () => {
    const both: Cue[] = [
      { start: 0, end: 2, speaker: 'Anna', text: 'Hej.' },
      { start: 0, end: 2, speaker: 'Bo', text: 'Hej.' },
      { start: 3, end: 4, text: '(Musik)' },
    ];
    const file = 'episodes/radio/u/transcript.da.vtt';
    const one = library({
      shows: [show()],
      episodes: [episode('u', { transcripts: [{ language: 'da', file, cues: both }] })],
    });
    const [segments] = episodePage(one, 'radio/u').transcripts.map((each) => each.segments);
    expect(segments?.map(({ speaker, cues: said }) => [speaker, said[0]?.id])).toEqual([
      ['Anna', 't-0'],
      ['Bo', undefined],
      ['', 't-3'],
    ]);
  });

  test('in the language of the episode comes first, and others are marked', () => {
    expect(transcripts.map(({ language, heading }) => [language, heading])).toEqual([
      [undefined, 'Udskrift'],
      ['en', 'Udskrift på engelsk'],
    ]);
  });

  test('names every moment on the page once', () => {
    const ids = transcripts.flatMap(({ segments }) =>
      segments.flatMap((one) => one.cues.map(({ id }) => id)),
    );
    expect(ids).toContain('t-2.1');
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a timed link', () => {
  test('leads from a page in any language to the moment in the episode', () => {
    expect(listenLink(twenty, '/nb/blog/noe/', '12-afsnit', 64)).toMatchObject({
      href: '/episodes/12-afsnit/#t=64',
      label: 'Episode 12: 12-afsnit, fra 1:04',
      language: 'da',
      sound: {
        id: 'radio/12-afsnit',
        page: '/episodes/12-afsnit/',
        src: '/episodes/12-afsnit/12-afsnit.mp3',
      },
    });
  });

  test('to an episode that is not there is no link', () => {
    expect(listenLink(twenty, '/blog/noget/', '99-afsnit', 64)).toBeUndefined();
  });
});
