import { describe, expect, test } from 'vitest';
import { offlinePath } from '#domain/address.ts';
import { addressesOf } from '#domain/site-map.ts';
import { archivePage, archiveYearPage, archiveYearRoutes } from '#views/archive-page.ts';
import { blogPage, blogRoutes } from '#views/blog-page.ts';
import { episodesPage } from '#views/episodes-page.ts';
import { missingPage } from '#views/missing-page.ts';
import { personPage } from '#views/person-page.ts';
import { searchPage } from '#views/search-page.ts';
import { termPage } from '#views/term-page.ts';
import { everyPage } from './shipped-site.ts';
import { episode, library, person, post, show, term } from './small-library.ts';

/** A date for each number: the higher, the later; two a day from the first of January 2024 on. */
const dated = (number: number) => ({
  pubDate: new Date(Date.UTC(2024, 0, 1, 8) + number * 43_200_000).toISOString(),
});
const many = <Each>(count: number, make: (number: number) => Each) =>
  Array.from({ length: count }, (_, index) => make(index + 1));

const crowded = library({
  shows: [show()],
  people: [person('anna')],
  tags: [term('trust')],
  series: [term('course')],
  episodes: many(45, (number) =>
    episode(`afsnit-${number}`, {
      episode: number,
      season: number > 30 ? 2 : 1,
      tags: ['trust'],
      ...dated(number),
    }),
  ),
  posts: [
    ...many(45, (number) =>
      post('da', `tekst-${number}`, {
        tags: ['trust'],
        series: 'course',
        part: number,
        people: [{ person: 'anna', role: 'author' }],
        ...dated(number),
      }),
    ),
    ...many(25, (number) => post('nb', `tekst-nb-${number}`, { tags: ['trust'], ...dated(number) })),
  ],
});
const pages = everyPage(crowded);

describe('a blog of 45 articles', () => {
  test('stands on three pages, each article once and the newest first', () => {
    const titles = [1, 2, 3].map((number) => blogPage(crowded, 'da', number).posts.map(({ title }) => title));
    expect(titles.map(({ length }) => length)).toEqual([20, 20, 5]);
    expect(titles.flat()).toEqual(many(45, (number) => `tekst-${46 - number}`));
  });

  test('has pages with addresses and titles of their own', () => {
    expect(blogRoutes(crowded).map(({ params }) => params)).toEqual([
      { language: undefined, page: undefined },
      { language: undefined, page: 'page/2' },
      { language: undefined, page: 'page/3' },
      { language: 'nb', page: undefined },
      { language: 'nb', page: 'page/2' },
      { language: 'en', page: undefined },
    ]);
    const { frame } = blogPage(crowded, 'da', 2);
    expect(frame).toMatchObject({
      title: 'Blog, side 2 · Radio Prøve',
      canonical: 'https://radio.example/blog/page/2/',
      steps: [
        { rel: 'prev', href: '/blog/' },
        { rel: 'next', href: '/blog/page/3/' },
      ],
    });
    expect(frame.description).toMatch(/ Side 2\.$/);
  });

  test('names the same page of the other languages, where there is one, and sends readers to the first where not', () => {
    const second = blogPage(crowded, 'da', 2).frame;
    expect(second.alternates.map(({ language }) => language)).toEqual(['da', 'nb', 'x-default']);
    expect(second.languages.map(({ href }) => href)).toEqual([
      '/blog/page/2/',
      '/nb/blog/page/2/',
      '/en/blog/',
    ]);
    expect(blogPage(crowded, 'da', 3).frame.alternates).toEqual([]);
  });

  test('leads back from a later page to the overview, and from none without a next one onwards', () => {
    expect(blogPage(crowded, 'da', 2).back?.href).toBe('/blog/');
    expect(blogPage(crowded, 'da', 2).frame.trail.map(({ href }) => href)).toEqual(['/', '/blog/']);
    expect(blogPage(crowded, 'da', 1).back).toBeUndefined();
    expect(blogPage(crowded, 'da', 3).paging?.next).toBeUndefined();
    expect(blogPage(crowded, 'en').paging).toBeUndefined();
  });

  test('names the pages around the present one, the first and the last', () => {
    const long = library({ posts: many(400, (number) => post('da', `t-${number}`, dated(number))) });
    const numbers = (number: number) =>
      blogPage(long, 'da', number).paging?.numbers.map((link) => link?.label);
    expect(numbers(1)).toEqual(['1', '2', '3', undefined, '20']);
    expect(numbers(10)).toEqual(['1', undefined, '8', '9', '10', '11', '12', undefined, '20']);
    expect(blogPage(long, 'da', 10).paging).toMatchObject({
      position: 'Side 10 af 20',
      numbers: expect.arrayContaining([{ href: '/blog/page/10/', label: '10', current: true }]),
    });
  });
});

describe('other long lists', () => {
  test('of a topic show its episodes, then its articles, each once', () => {
    const cards = many(5, (number) => termPage(crowded, 'da', 'tags', 'trust', number).shelves[0]);
    expect(cards.map((shelf) => [shelf?.episodes.length, shelf?.posts.length])).toEqual([
      [20, 0],
      [20, 0],
      [5, 15],
      [0, 20],
      [0, 10],
    ]);
    const shown = cards.flatMap((shelf) => [...(shelf?.episodes ?? []), ...(shelf?.posts ?? [])]);
    expect(new Set(shown.map(({ href }) => href)).size).toBe(90);
  });

  test('of a topic show the beginning of other languages on the first page, and where the rest is', () => {
    const [, norwegian] = termPage(crowded, 'da', 'tags', 'trust').shelves;
    expect(norwegian?.posts).toHaveLength(5);
    expect(norwegian?.more).toMatchObject({ href: '/nb/tags/trust/', label: 'Alt på bokmål' });
    expect(termPage(crowded, 'da', 'tags', 'trust', 2).shelves).toHaveLength(1);
  });

  test('of a series count on from one page to the next', () => {
    const before = many(
      3,
      (number) => termPage(crowded, 'da', 'series', 'course', number).shelves[0]?.before,
    );
    expect(before).toEqual([0, 20, 40]);
  });

  test('of a person lead back to the first', () => {
    expect(personPage(crowded, 'da', 'anna', 2).frame.trail.map(({ href }) => href)).toEqual([
      '/',
      '/people/',
      '/people/anna/',
    ]);
  });

  test('of episodes keep their seasons', () => {
    const seasons = many(3, (number) =>
      episodesPage(crowded, 'en', number).shows.flatMap((each) =>
        each.seasons.map(({ heading, episodes }) => [heading, episodes.length]),
      ),
    );
    expect(seasons).toEqual([
      [
        ['Season 2', 15],
        ['Season 1', 5],
      ],
      [['Season 1', 20]],
      [['Season 1', 5]],
    ]);
  });

  test('lead to no page that is not there, and every page is known to those who check links', () => {
    const known = new Set(pages.flatMap(({ frame }) => frame.canonical ?? []));
    const addresses = addressesOf(crowded);
    const steps = pages.flatMap(({ frame }) => [
      ...frame.steps.map(({ href }) => href),
      ...frame.languages.map(({ href }) => href),
    ]);
    const saved = crowded.site.languages.map((language) => offlinePath(crowded.site, language));
    expect(
      steps.filter((href) => !known.has(`https://radio.example${href}`) && !saved.includes(href)),
    ).toEqual([]);
    expect([...known].filter((url) => !addresses.has(new URL(url).pathname))).toEqual([]);
    // The page for missing pages, and what is saved in each language, are not for search engines.
    expect(known.size).toBe(pages.length - 1 - saved.length);
  });
});

describe('the archive', () => {
  test('of little shows everything by year', () => {
    const few = library({
      episodes: [episode('a', { pubDate: '2023-12-31T23:30:00Z' })],
      posts: [post('da', 'b', { pubDate: '2022-05-01T08:00:00Z' }), post('nb', 'c')],
    });
    const { years, elsewhere } = archivePage(few, 'da');
    expect(
      years.map(({ year, count, link, items }) => [year, count, link.href, items.map(({ label }) => label)]),
    ).toEqual([
      ['2024', '1 afsnit', '/archive/2024/', ['a']],
      ['2022', '1 artikel', '/archive/2022/', ['b']],
    ]);
    expect(elsewhere).toEqual([{ href: '/nb/archive/', label: 'Norsk bokmål', language: 'nb' }]);
    expect(archivePage(few, 'en').years).toEqual([]);
  });

  test('of much shows the years, and each year on pages of 50 lines', () => {
    expect(archivePage(crowded, 'da').years.map(({ year, items }) => [year, items.length])).toEqual([
      ['2024', 0],
    ]);
    expect(archiveYearPage(crowded, 'da', '2024').items).toHaveLength(50);
    expect(archiveYearPage(crowded, 'da', '2024', 2).items).toHaveLength(40);
    expect(archiveYearPage(crowded, 'da', '2024', 2).frame.canonical).toBe(
      'https://radio.example/archive/2024/page/2/',
    );
  });

  test('leads from a year to the one before and after in which there is something', () => {
    const years = library({
      posts: ['2018', '2020', '2021'].map((year) => post('da', year, { pubDate: `${year}-05-01T08:00:00Z` })),
    });
    expect(archiveYearRoutes(years).map(({ params }) => params.year)).toEqual(['2021', '2020', '2018']);
    const { previous, next, frame } = archiveYearPage(years, 'da', '2020');
    expect([previous?.href, next?.href]).toEqual(['/archive/2018/', '/archive/2021/']);
    expect(frame.description).toBe('Alt fra 2020: 1 artikel.');
    expect(() => archiveYearPage(years, 'da', '2019')).toThrow('Nothing was published in 2019.');
  });
});

test('no page lists more than 50 items, the index of the search included', () => {
  const longest = pages.map((page) => Math.max(0, ...lengthsIn(page)));
  expect(Math.max(...longest)).toBeLessThanOrEqual(50);
  expect(searchPage(crowded, 'da').archives.map(({ href }) => href)).toEqual(['/archive/', '/nb/archive/']);
});

test('the page for what is missing shows the newest of each language and a way to search', () => {
  const { voices, search } = missingPage(crowded);
  expect(search).toBe('/search/');
  expect(voices.map(({ language, newest }) => [language, newest.map(({ label }) => label)])).toEqual([
    ['da', ['tekst-45', 'Afsnit 45: afsnit-45', 'tekst-44']],
    ['nb', ['tekst-nb-25', 'tekst-nb-24', 'tekst-nb-23']],
    ['en', []],
  ]);
});

function* lengthsIn(value: unknown): Generator<number> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) yield value.length;
  for (const inner of Object.values(value)) yield* lengthsIn(inner);
}
