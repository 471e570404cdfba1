import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keptPromises } from '#checks/kept-promises.ts';
import { type Content, libraryOf } from '#domain/content.ts';
import type { Episode } from '#domain/episode.ts';
import { acceptLedger, emptyLedger, giveReason, type Ledger, renderLedger } from '#domain/ledger.ts';
import { readContent } from '#files/content.ts';

const shipped = await readContent({
  root: join(import.meta.dirname, '..', '..', 'content'),
  now: '2026-01-01T00:00:00Z',
});
const slug = '67-politik-paa-linkedin';
const { guid } = episodeOf(shipped);

function episodeOf({ episodes }: Content): Episode {
  const found = episodes.find(({ value }) => value.slug === slug);
  if (!found) throw new Error(`There is no episode ${slug}.`);
  return found.value;
}

/** The shipped content with one episode changed. */
function withEpisode(change: Partial<Episode>): Content {
  const episodes = shipped.episodes.map((entry) =>
    entry.value.slug === slug ? { ...entry, value: { ...entry.value, ...change } } : entry,
  );
  return { ...shipped, episodes };
}

function withLedger(content: Content, change: (ledger: Ledger) => Ledger | undefined): Content {
  if (!content.ledger) throw new Error('The shipped content has no ledger.');
  const value = change(content.ledger.value);
  if (!value) throw new Error('The ledger knows no such subject.');
  return { ...content, ledger: { ...content.ledger, value } };
}

const sentences = (content: Content) =>
  keptPromises(content).map(({ level, message }) => `${level}: ${message.en}`);

test('the shipped content keeps every promise of its ledger', () => {
  expect(shipped.ledger).toBeDefined();
  expect(sentences(shipped)).toEqual([]);
});

describe('a published episode', () => {
  test('may not vanish', () => {
    const [problem, ...others] = keptPromises({
      ...shipped,
      episodes: shipped.episodes.filter(({ value }) => value.slug !== slug),
    });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      rule: 'kept-promise',
      level: 'error',
      file: 'content/feed.lock.json',
      value: guid,
    });
    expect(problem?.line).toBeGreaterThan(1);
  });

  test('may vanish when it was retired with a reason', () => {
    const gone = { ...shipped, episodes: shipped.episodes.filter(({ value }) => value.slug !== slug) };
    expect(
      sentences(withLedger(gone, (ledger) => giveReason(ledger, guid, 'retired', 'The guest asked'))),
    ).toEqual([]);
  });

  test('may not come back once it is retired', () => {
    const back = withLedger(shipped, (ledger) => giveReason(ledger, guid, 'retired', 'The guest asked'));
    expect(sentences(back)).toEqual(['error: A retired episode is published again.']);
  });

  test('may not change its guid: the old one is missed and the new one is new', () => {
    expect(keptPromises(withEpisode({ guid: 'another' })).map(({ level }) => level)).toEqual([
      'error',
      'warning',
    ]);
  });

  test.each<[string, Partial<Episode>, string]>([
    ['date', { pubDate: '2018-10-04T04:00:00Z' }, 'pubDate'],
    ['sound', { sound: { ...episodeOf(shipped).sound, sha256: '0'.repeat(64) } }, 'sound'],
    ['length', { sound: { ...episodeOf(shipped).sound, length: 1 } }, 'sound'],
    ['type', { sound: { ...episodeOf(shipped).sound, type: 'audio/x-m4a' } }, 'sound'],
    ['address', { slug: '67-politik' }, 'sound'],
  ])('may not change its %s', (_name, change, field) => {
    const content = withEpisode(change);
    expect(keptPromises(content)).toHaveLength(1);
    expect(keptPromises(content)[0]).toMatchObject({
      level: 'error',
      file: `content/episodes/radio/${slug}/index.mdx`,
      field,
    });
    expect(
      sentences(withLedger(content, (ledger) => giveReason(ledger, guid, 'replaced', 'Noise removed'))),
    ).toEqual([]);
  });

  test.each<[string, Partial<Episode>, string]>([
    ['a draft', { status: 'draft' }, 'Remove "draft"'],
    ['a future item', { status: 'scheduled' }, 'Remove the later date'],
  ])('may not become %s', (_name, change, fix) => {
    expect(keptPromises(withEpisode(change))).toMatchObject([
      { level: 'error', fix: { en: expect.stringContaining(fix) } },
    ]);
  });
});

describe('a show', () => {
  const [show] = shipped.shows;
  if (!show) throw new Error('There is no show.');

  test.each([
    ['feed', { feed: '/podcast.xml' }],
    ['guid', { guid: '917393e3-1b1e-5cef-ace4-edaa54e1f810' }],
  ])('may not change its %s without a reason', (field, change) => {
    const moved = { ...shipped, shows: [{ ...show, value: { ...show.value, ...change } }] };
    expect(keptPromises(moved)).toMatchObject([{ level: 'error', file: 'content/shows/radio.yaml', field }]);
    expect(
      sentences(withLedger(moved, (ledger) => giveReason(ledger, 'radio', 'replaced', 'New house'))),
    ).toEqual([]);
  });
});

describe('the ledger', () => {
  test('is missed, but stops no build, when episodes were published without one', () => {
    const files = shipped.files.filter((file) => file !== 'feed.lock.json');
    expect(sentences({ ...shipped, files, ledger: undefined })).toEqual([
      'warning: No ledger keeps what subscribers were promised.',
    ]);
  });

  test('warns of a new episode until it is accepted', () => {
    const library = libraryOf(shipped, { hidden: false });
    const without = withLedger(shipped, ({ remote }) => ({
      remote,
      shows: acceptLedger(emptyLedger, { ...library, episodes: library.episodes.slice(1) }).shows,
    }));
    expect(keptPromises(without).map(({ level }) => level)).toEqual(['warning']);
    expect(sentences(withLedger(without, (ledger) => acceptLedger(ledger, library)))).toEqual([]);
  });

  test('keeps a refused change as it was promised, and takes a change with a reason', () => {
    const moved = withEpisode({ pubDate: '2018-10-04T04:00:00Z' });
    const library = libraryOf(moved, { hidden: false });
    expect(sentences(withLedger(moved, (ledger) => acceptLedger(ledger, library)))).toHaveLength(1);
    const reasoned = withLedger(moved, (ledger) => giveReason(ledger, guid, 'replaced', 'Wrong day'));
    const accepted = withLedger(reasoned, (ledger) => acceptLedger(ledger, library));
    expect(accepted.ledger?.value.shows['radio']?.episodes[guid]).toMatchObject({
      published: '2018-10-04T04:00:00Z',
    });
    expect(accepted.ledger?.value.shows['radio']?.episodes[guid]?.replaced).toBeUndefined();
  });

  test('is written in one order, whatever the order in memory', () => {
    const { value } = shipped.ledger ?? { value: emptyLedger };
    const turned = Object.fromEntries(Object.entries(value.shows['radio']?.episodes ?? {}).reverse());
    const radio = value.shows['radio'];
    if (!radio) throw new Error('The ledger has no show.');
    expect(renderLedger({ ...value, shows: { radio: { ...radio, episodes: turned } } })).toBe(
      renderLedger(value),
    );
  });
});
