import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PlacedSite, placeSite, sitePostings } from '#search/placed-site.ts';
import { recordParts } from '#search/records.ts';
import type { SearchRecord } from '#search/search-record.ts';
import { tokenChunks } from '#search/token-chunks.ts';
import { WordList } from '#search/word-list.ts';
import { shippedLibrary } from '../views/shipped-site.ts';
import { pagefindPostings, readChunks } from './pagefind-postings.ts';

const dictionaries = {
  da: WordList.of('ledelse kommunikation kunde register visitkort visit kort mappe'.split(' ')),
  nl: WordList.of('keuken tafel bouw materiaal'.split(' ')),
};

async function expectPagefinds(site: PlacedSite): Promise<void> {
  const [ours, pagefinds] = [readChunks(tokenChunks(sitePostings(site))), await pagefindPostings(site)];
  expect([...ours.keys()].sort()).toEqual([...pagefinds.keys()].sort());
  expect(ours).toEqual(pagefinds);
}

test('the words of the shipped content stand where Pagefind finds them', async () => {
  const site = placeSite(
    recordParts(await shippedLibrary()).flatMap(({ make }) => make(new Map())),
    dictionaries,
  );
  expect(site.records.length).toBeGreaterThan(100);
  await expectPagefinds(site);
});

const word = fc.oneof(
  fc.constantFrom(
    'ledelseskommunikation',
    'Kunderegisteret',
    'og',
    'LinkedIn-profil',
    'keukentafel',
    'd’Amour',
    'B2B',
  ),
  fc.string({ unit: fc.constantFrom(...'abcdeikmnorstæøåéü0279-’и'), minLength: 1, maxLength: 12 }),
);
const text = fc.array(word, { maxLength: 400 }).map((words) => words.join(' '));
const record: fc.Arbitrary<SearchRecord> = fc.record({
  kind: fc.constant('article'),
  language: fc.constantFrom('da', 'nb', 'nl', 'en', 'sv'),
  page: fc.constant('/'),
  title: text,
  names: fc.array(word, { maxLength: 3 }),
  passages: fc.array(
    text.map((words) => ({ text: words, anchor: '' })),
    { maxLength: 3 },
  ),
  people: fc.constant([]),
  topics: fc.constant([]),
});

test('so do the words of any texts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 40 }), async (records) =>
      expectPagefinds(placeSite(records, dictionaries)),
    ),
    { seed: 8, numRuns: 8 },
  );
});
