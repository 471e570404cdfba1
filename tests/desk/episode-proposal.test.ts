import { beforeAll, expect, test } from 'vitest';
import { type Ground, proposeEpisode } from '#desk/episode-proposal.ts';
import { readContent } from '#files/content.ts';
import { siteFolder } from '../site-folder.ts';

let ground: Ground;

beforeAll(async () => {
  const now = '2026-06-01T10:00:00Z';
  const { shows, episodes } = await readContent({ root: await siteFolder(), now });
  const show = shows[0]?.value;
  if (!show) throw new Error('The small site has no show.');
  ground = {
    show,
    episodes: episodes.map(({ value }) => value),
    tags: {},
    soundName: 'optagelse.mp3',
    cues: [],
    now,
    timeZone: 'Europe/Copenhagen',
  };
});

const title = (tags: Ground['tags'], soundName = 'optagelse.mp3') => {
  const { title, episode, slug } = proposeEpisode({ ...ground, tags, soundName }, {});
  return [title, episode, slug];
};

test('the next number and season follow the newest episode, the hour too', () => {
  const proposal = proposeEpisode({ ...ground, tags: { title: 'Sådan får du øje på køberen' } }, {});
  expect(proposal).toEqual({
    title: 'Sådan får du øje på køberen',
    description: 'Sådan får du øje på køberen.',
    episodeType: 'full',
    season: 1,
    episode: 3,
    slug: '3-saadan-faar-du-oeje-paa-koeberen',
    pubDate: expect.stringMatching(/^2026-06-02 \d\d:00$/),
  });
});

test.each([
  ['the title of the file', { title: 'Ny start' }, 'x.mp3', ['Ny start', 3, '3-ny-start']],
  ['a number in the title', { title: 'Afsnit 12: Ny start' }, 'x.mp3', ['Ny start', 12, '12-ny-start']],
  ['a track number', { title: '#12 - Ny start', track: 12 }, 'x.mp3', ['Ny start', 12, '12-ny-start']],
  ['a number that is taken', { title: '1: Ny start', track: 1 }, 'x.mp3', ['Ny start', 3, '3-ny-start']],
  [
    'a year, which is no number',
    { title: '2026 er anderledes' },
    'x.mp3',
    ['2026 er anderledes', 3, '3-2026-er-anderledes'],
  ],
  ['a file name', {}, '12_den-gode kommentar.mp3', ['Den gode kommentar', 12, '12-den-gode-kommentar']],
  ['letters that are put together', {}, 'A\u030Arets gang.m4a', ['Årets gang', 3, '3-aarets-gang']],
  ['no letters at all', { title: '🎙️' }, 'x.mp3', ['🎙️', 3, '3-radio']],
])('%s gives title, number and address', (_what, tags, name, expected) => {
  expect(title(tags, name)).toEqual(expected);
});

test('an address ends at a word, and two are never the same', () => {
  const long = 'Hvorfor virksomheder, der lytter, sælger mere end virksomheder, der taler';
  const [, , slug] = title({ title: long });
  expect(slug).toBe('3-hvorfor-virksomheder-der-lytter-saelger-mere-end');
  const [first] = ground.episodes;
  if (!first) throw new Error('The small site has no episode.');
  const episodes = [...ground.episodes, { ...first, slug: '3-hvorfor' }];
  expect(proposeEpisode({ ...ground, episodes }, { title: 'Hvorfor' }).slug).toBe('3-hvorfor-2');
});

test('a bonus has no number, and what is wished for is not proposed', () => {
  const wishes = { title: 'Ekstra', episodeType: 'bonus', season: 7, pubDate: '2026-09-01 05:30' } as const;
  expect(proposeEpisode(ground, wishes)).toMatchObject({
    episode: undefined,
    season: 7,
    slug: 'bonus-ekstra',
    pubDate: '2026-09-01 05:30',
  });
  expect(proposeEpisode(ground, { pubDate: 'now' }).pubDate).toBe('2026-06-01 12:00');
  expect(() => proposeEpisode(ground, { pubDate: 'i morgen' })).toThrow('"i morgen" is not a date and time.');
});

test('the description comes from the tags, else from what is said first, in whole sentences', () => {
  const say = (text: string) => ({ start: 0, end: 1, text });
  const cues = [
    say('Velkommen til radioen.'),
    say('I dag taler vi om kommentarer.'),
    say(`Det ${'er langt '.repeat(40)}`),
  ];
  expect(proposeEpisode({ ...ground, cues }, {}).description).toBe(
    'Velkommen til radioen. I dag taler vi om kommentarer.',
  );
  const tags = { comment: 'Hvad filen selv siger om sig.' };
  expect(proposeEpisode({ ...ground, cues, tags }, {}).description).toBe(tags.comment);
  const endless = proposeEpisode({ ...ground, cues: [say('ord '.repeat(200))] }, {}).description;
  expect(endless).toMatch(/^(ord )+…$/);
  expect(endless.length).toBeLessThan(225);
});
