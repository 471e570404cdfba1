import { describe, expect, test } from 'vitest';
import { peoplePage } from '#views/people-page.ts';
import { personPage, personRoutes } from '#views/person-page.ts';
import { searchPage } from '#views/search-page.ts';
import { termPage, termRoutes } from '#views/term-page.ts';
import { termsPage } from '#views/terms-page.ts';
import { tileOf } from '#views/tile.ts';
import { episode, library, person, post, show, term } from './small-library.ts';

const mixed = library({
  shows: [show()],
  people: [person('anna'), person('nobody')],
  tags: [term('trust'), term('unused')],
  episodes: [
    episode('tillid', {
      tags: ['trust'],
      pubDate: '2023-12-31T23:30:00Z',
      people: [{ person: 'anna', role: 'guest' }],
    }),
  ],
  posts: [post('nb', 'tillit', { tags: ['trust'], people: [{ person: 'anna', role: 'source' }] })],
});

describe('a topic', () => {
  test('has a page in the languages in which something belongs to it, and in no other', () => {
    expect(termRoutes(mixed, 'tags').map(({ params }) => params)).toEqual([
      { language: undefined, id: 'trust' },
      { language: 'nb', id: 'trust' },
    ]);
  });

  test('lists what is in the reader’s language first and the rest by language', () => {
    const { shelves } = termPage(mixed, 'nb', 'tags', 'trust');
    expect(shelves.map(({ heading, episodes, posts }) => [heading, episodes.length, posts.length])).toEqual([
      [undefined, 0, 1],
      ['På dansk', 1, 0],
    ]);
    expect(shelves[1]?.episodes[0]?.title.language).toBe('da');
  });

  test('that nobody uses is not listed, and one from other languages is listed apart', () => {
    expect(termsPage(mixed, 'nb', 'tags').here.map(({ link, count }) => [link.label, count])).toEqual([
      ['trust', '1 artikkel'],
    ]);
    const { here, elsewhere } = termsPage(mixed, 'en', 'tags');
    expect(here).toEqual([]);
    expect(elsewhere.map(({ link }) => link)).toEqual([
      { href: '/tags/trust/', label: 'trust', language: 'da' },
    ]);
  });
});

describe('a person', () => {
  test('has a page where there is something of theirs, with what they did on each item', () => {
    expect(personRoutes(mixed).map(({ props }) => props)).toEqual([
      { id: 'anna', language: 'da', number: 1 },
      { id: 'anna', language: 'nb', number: 1 },
    ]);
    const { shelves } = personPage(mixed, 'da', 'anna');
    expect(shelves[0]?.episodes[0]?.role).toBe('Gæst');
    expect(shelves[1]?.posts[0]?.role).toBe('Kilde');
  });

  test('of whom there is nothing stands in no list', () => {
    const { here, elsewhere } = peoplePage(mixed, 'en');
    expect([...here, ...elsewhere].map(({ name }) => name)).toEqual(['anna']);
  });
});

describe('the index of everything', () => {
  test('puts each item in the year of the site’s own zone', () => {
    expect(
      searchPage(mixed, 'da').years.map(({ year, items }) => [year, items.map(({ label }) => label)]),
    ).toEqual([['2024', ['tillit', 'tillid']]]);
  });
});

test('the tile of an article is always the same one, with its needle on the scale', () => {
  for (const id of ['a', 'æøå', 'en-meget-lang-adresse']) {
    expect(tileOf(id)).toEqual(tileOf(id));
    expect(tileOf(id).needle).toBeGreaterThanOrEqual(0.2);
    expect(tileOf(id).needle).toBeLessThanOrEqual(0.8);
  }
});
