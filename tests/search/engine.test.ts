import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer, Question, SearchEngine, Words } from '#search/answer.ts';
import { episode, library, page, person, post, term } from '../views/small-library.ts';
import { smallSearch } from './small-index.ts';

const cue = (start: number, text: string, speaker = 'Anna') => ({ start, end: start + 4, speaker, text });

const site = library({
  episodes: [
    episode('tillid', {
      title: 'Tillid på nettet',
      episode: 7,
      people: [{ person: 'anna', role: 'guest' }],
      tags: ['trust'],
      chapters: [
        { start: 0, title: 'Velkommen' },
        { start: 60, title: 'Vaskebjørnen' },
      ],
      transcripts: [
        {
          language: 'da',
          file: 'episodes/radio/tillid/transcript.da.vtt',
          cues: [
            cue(0.5, 'Velkommen til et afsnit om tillid.'),
            cue(61, 'En vaskebjørn sad på taget.', 'Bo'),
            cue(66.5, 'Den solgte brugte paraplyer til købmanden.'),
          ],
        },
        {
          language: 'en',
          file: 'episodes/radio/tillid/transcript.en.vtt',
          cues: [cue(61, 'A raccoon sat on the roof.', 'Bo')],
        },
      ],
    }),
  ],
  posts: [
    post('da', 'gammel', { title: 'Om kunder', pubDate: '2019-02-01T08:00:00Z', tags: ['trust'] }),
    post('da', 'ny', {
      title: 'Om kunder',
      pubDate: '2021-02-01T08:00:00Z',
      people: [{ person: 'anna', role: 'author' }],
    }),
    post('da', 'lang', { title: 'Fra kælder til kvist', pubDate: '2020-01-01T08:00:00Z' }),
    post('nb', 'norsk', { title: 'Om kjøpere', pubDate: '2020-03-01T08:00:00Z' }),
    post('en', 'english', { title: 'Raccoons as salespeople', pubDate: '2020-04-01T08:00:00Z' }),
  ],
  pages: [page('da', 'kontakt', { title: 'Kontakt' })],
  people: [person('anna', { name: 'Anna Ågård' })],
  tags: [term('trust')],
});

const texts = {
  'posts/da/gammel': 'Kunden har altid ret til en kop kaffe.',
  'posts/da/ny': 'Kunden har altid ret til en kop kaffe.',
  'posts/da/lang':
    'Først lidt snak.\n\n## Ledelse i kælderen\n\nGod ledelseskommunikation er kort. Giv ordet til andre.\n\n' +
    '## Netværk\n\nOrdet er givet, og LinkedIn-profilen er på plads. Vores kaffe er sort.\n\n' +
    `${'Fyld fylder fyldet op. '.repeat(80)}\n\n## Sidst\n\nEn rødspætte svømmer forbi med et newsletter.`,
  'posts/nb/norsk': 'Kjøperen kjenner visittkortene.',
  'posts/en/english': 'A raccoon sells umbrellas. Subscribe to the newsletter.',
  'pages/da/kontakt': 'Skriv til os.\n\n<ContactBox name="Redaktionen" email="hemmelig@example.com" />',
};

let engine: SearchEngine;
let fetched: string[];
beforeAll(async () => {
  ({ engine, fetched } = await smallSearch(site, texts));
});

const ask = (words: string, more: Partial<Question> = {}) => engine.ask({ words, language: 'da', ...more });
const addresses = ({ hits }: Answer) => hits.map(({ address }) => address);
const marked = (words: readonly Words[] = []) =>
  words.map(({ text, found }) => (found ? `[${text}]` : text)).join('');
const first = async (words: string, more: Partial<Question> = {}) => addresses(await ask(words, more))[0];

describe('a word is found', () => {
  test.each([
    ['in another form', 'ledelseskommunikationens', '/blog/lang/#ledelse-i-kælderen'],
    ['within a compound', 'kommunikation', '/blog/lang/#ledelse-i-kælderen'],
    ['beside a hyphen', 'linkedin', '/blog/lang/#netværk'],
    ['with ae for æ and oe for ø', 'roedspaette', '/blog/lang/#sidst'],
    ['with o for ø and a for æ', 'rodspatter', '/blog/lang/#sidst'],
    ['with a letter too few', 'rødspæte', '/blog/lang/#sidst'],
    ['with a wrong beginning', 'kødspætte', '/blog/lang/#sidst'],
    ['while it is typed', 'rødsp', '/blog/lang/#sidst'],
    ['while it is still another word', 'vi', '/nb/blog/norsk/'],
    ['that says little, when nothing else is asked', 'har', '/blog/ny/'],
    ['written apart', 'rød spætte', '/blog/lang/#sidst'],
    ['written together', 'svømmerforbi', '/blog/lang/#sidst'],
    ['not when its parts stand apart', 'kaffesort', undefined],
    ['in another language', 'umbrella', '/en/blog/english/'],
  ])('%s', async (_how, words, address) => {
    expect(await first(words)).toBe(address);
  });

  test('as a name, with å as a or aa', async () => {
    for (const words of ['Anna Ågård', 'agard', 'aagaard']) expect(await first(words)).toBe('/people/anna/');
  });
});

describe('the order', () => {
  test('is the page’s own language first, then the others', async () => {
    const languages = async (language: string) => [
      ...new Set((await ask('newsletter', { language })).hits.map((hit) => hit.language)),
    ];
    expect(await languages('da')).toEqual(['da', 'en']);
    expect(await languages('en')).toEqual(['en', 'da']);
  });

  test('is the newest first among equals', async () => {
    expect(addresses(await ask('kunder')).slice(0, 2)).toEqual(['/blog/ny/', '/blog/gammel/']);
  });

  test('is by date when that is wanted', async () => {
    const { hits } = await ask('kaffe', { sort: 'date' });
    expect(hits.map(({ date }) => date?.slice(0, 4))).toEqual(['2021', '2020', '2019']);
  });

  test('has titles before texts and letters before slips', async () => {
    expect(await first('tillid')).toBe('/episodes/tillid/');
    expect(await first('visitkortene', { language: 'nb' })).toBe('/nb/blog/norsk/');
  });
});

describe('words in quotes', () => {
  test('have to stand side by side', async () => {
    expect((await ask('"giv ordet til"')).count).toBe(1);
    expect((await ask('"til ordet giv"')).count).toBe(0);
    expect(marked((await ask('"Giv ordet"')).hits[0]?.excerpt)).toContain('[Giv] [ordet] til andre');
  });

  test('can be asked together with others', async () => {
    expect(addresses(await ask('"kop kaffe" ret'))).toEqual(['/blog/ny/', '/blog/gammel/']);
    expect((await ask('"kaffe kop" ret')).count).toBe(0);
  });
});

describe('what cannot be found is said', () => {
  test('a word that exists nowhere leaves nothing', async () => {
    const answer = await ask('kommunifax');
    expect([answer.count, answer.hits, answer.without, answer.suggestion]).toEqual([
      0,
      [],
      ['kommunifax'],
      undefined,
    ]);
  });

  test('beside others it is left out', async () => {
    const answer = await ask('xylofonist kaffe');
    expect(answer.without).toEqual(['xylofonist']);
    expect((await ask('x-ylofonist kaffe')).without).toEqual(['x-ylofonist']);
    expect(answer.count).toBe(3);
  });

  test('a slip is corrected, and said', async () => {
    const answer = await ask('God vaskebjrn');
    expect(answer.suggestion).toBe('God vaskebjørn');
    expect(answer.without).toEqual([]);
  });

  test('a correction leaves out what exists nowhere', async () => {
    const answer = await ask('xylofonist vaskebjrn');
    expect(answer.suggestion).toBe('vaskebjørn');
    expect(answer.without).toEqual(['xylofonist']);
  });
});

describe('a moment', () => {
  test('names its episode, chapter, speaker and second, and both ways there', async () => {
    const [hit] = (await ask('vaskebjørn taget')).hits;
    expect(hit).toMatchObject({
      kind: 'moment',
      language: 'da',
      address: '/episodes/tillid/#t=61',
      section: 'Vaskebjørnen',
      number: '7',
      people: ['Anna Ågård'],
      topics: ['trust'],
      moment: { start: 61, speaker: 'Bo', sound: '/episodes/tillid/', transcript: '/episodes/tillid/#t-61' },
    });
    expect(marked(hit?.excerpt)).toContain('En [vaskebjørn] sad på [taget].');
  });

  test('is the segment in which it is said', async () => {
    expect((await ask('købmand')).hits[0]?.moment?.start).toBe(66.5);
  });

  test('in another language leads to that transcript', async () => {
    const { hits } = await ask('raccoon roof', { language: 'en' });
    expect(hits[0]?.moment?.transcript).toBe('/episodes/tillid/#t-en-61');
  });

  test('is none where only the episode’s name was said', async () => {
    const { hits } = await ask('Anna Ågård');
    expect(hits.map(({ kind }) => kind)).not.toContain('moment');
  });
});

describe('filters', () => {
  test('count what they would leave, each beside the others', async () => {
    const { facets } = await ask('kaffe', { filters: { year: ['2019'] } });
    expect(facets.year).toEqual([
      { value: '2021', label: '2021', count: 1 },
      { value: '2020', label: '2020', count: 1 },
      { value: '2019', label: '2019', count: 1 },
    ]);
    expect(facets.topic).toEqual([{ value: 'trust', label: 'trust', count: 1 }]);
    expect(facets.person).toEqual([]);
  });

  test('narrow: any value of one, and every one of them', async () => {
    const narrowed = (filters: Question['filters']) =>
      ask('kaffe', filters ? { filters } : {}).then(addresses);
    expect(await narrowed({ year: ['2019', '2021'] })).toEqual(['/blog/ny/', '/blog/gammel/']);
    expect(await narrowed({ year: ['2019', '2021'], person: ['anna'] })).toEqual(['/blog/ny/']);
    expect(await narrowed({ person: ['nobody'] })).toEqual([]);
  });

  test('work without a question, newest first and without moments', async () => {
    const { hits } = await ask('', { filters: { topic: ['trust'] } });
    expect(hits.map(({ kind }) => kind)).toEqual(['episode', 'article', 'term']);
  });
});

test('more hits are added to an answer', async () => {
  const answer = await ask('kaffe', { limit: 2 });
  expect([answer.count, answer.hits.length]).toEqual([3, 2]);
  const longer = await engine.more(answer);
  expect(addresses(longer)).toEqual(addresses(await ask('kaffe')));
  expect((await engine.more(longer)).hits).toHaveLength(3);
});

test('nobody gets an answer for which nobody waits', async () => {
  await expect(
    ask('kaffe', {}).then(() => engine.ask({ words: 'kaffe', language: 'da' }, AbortSignal.abort())),
  ).rejects.toThrow(/abort/i);
});

test('an address kept from machines is not in the index', async () => {
  expect((await ask('hemmelig')).count).toBe(0);
});

test('what has been fetched is not fetched again', async () => {
  await ask('kaffe');
  const before = fetched.filter((address) => /\/(tokens|words)\//.test(address)).length;
  await ask('kaffe');
  expect(fetched.filter((address) => /\/(tokens|words)\//.test(address)).length).toBe(before);
});
