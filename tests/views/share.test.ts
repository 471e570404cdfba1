import { describe, expect, test } from 'vitest';
import { articlePage } from '#views/article-page.ts';
import { editionOf } from '#views/edition.ts';
import { articleShare, episodeShare, homeShare, personShare, shareAddress } from '#views/share.ts';
import { sharePictures } from '#views/share-pictures.ts';
import { everyPage, shippedLibrary } from './shipped-site.ts';
import { episode, library, person, post } from './small-library.ts';

const small = library({
  people: [
    person('anna', { name: 'Anna van den Berg' }),
    person('bo', { name: 'Bo' }),
    person('desk', { name: 'The desk', kind: 'desk' }),
  ],
  episodes: [
    episode('seks', {
      title: 'Seks',
      episode: 6,
      season: 2,
      people: [
        { person: 'anna', role: 'host' },
        { person: 'bo', role: 'guest' },
      ],
    }),
  ],
  posts: [
    post('nb', 'ord', { title: 'Ord', kicker: 'Håndverk', people: [{ person: 'anna', role: 'author' }] }),
    post('da', 'kladde', { status: 'draft' }),
  ],
});
const danish = editionOf(small, 'da');
const norwegian = editionOf(small, 'nb');
const [six] = small.episodes;
const [words] = small.posts;
if (!six || !words) throw new Error('The small library has an episode and an article.');

describe('the picture of a page', () => {
  test('lies at the address of the page', () => {
    expect(
      [homeShare(danish), homeShare(norwegian), articleShare(norwegian, words)].map(({ file }) => file),
    ).toEqual(['/share/index.jpg', '/share/nb.jpg', '/share/nb/blog/ord.jpg']);
  });

  test('of an episode shows number, season, title, and who is there in which part, guests first', () => {
    expect(episodeShare(danish, six)).toMatchObject({
      alt: 'Radio Prøve · Sæson 2 · 6 · Seks · Gæst: Bo · Vært: Anna van den Berg',
      picture: { sign: '6', station: 6, kicker: 'Sæson 2', title: 'Seks' },
    });
  });

  test('of an article shows its kicker and its authors in its language', () => {
    expect(articleShare(norwegian, words).alt).toBe('Radio Prøve · Håndverk · Ord · Av Anna van den Berg');
  });

  test('of a person shows the initials, that of a desk none', () => {
    expect(small.people.map((each) => personShare(danish, each).picture.initials)).toEqual([
      'AvdB',
      'B',
      undefined,
    ]);
  });

  test('has another address when it shows something else, so that nobody sees the old one', () => {
    const before = articleShare(norwegian, words);
    const after = articleShare(norwegian, { ...words, title: 'Ord igjen' });
    expect(after.file).toBe(before.file);
    expect(shareAddress(norwegian, after)).not.toBe(shareAddress(norwegian, before));
    expect(shareAddress(norwegian, articleShare(norwegian, { ...words }))).toBe(
      shareAddress(norwegian, before),
    );
  });

  test('stands in its head with size and words', () => {
    const facts = articlePage(small, 'nb/ord').frame.openGraph;
    const said = Object.fromEntries(facts.map(({ property, content }) => [property, content]));
    expect(said).toMatchObject({
      'og:image': shareAddress(norwegian, articleShare(norwegian, words)),
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': articleShare(norwegian, words).alt,
    });
  });
});

describe('the pictures of a site', () => {
  test('do not include those of drafts', () => {
    expect(sharePictures(small).filter(({ file }) => file.includes('kladde'))).toEqual([]);
  });

  test('each have an address of their own', async () => {
    const files = sharePictures(await shippedLibrary()).map(({ file }) => file);
    expect(files.filter((file, index) => files.indexOf(file) !== index)).toEqual([]);
  });

  test('include that of every page, and no others', async () => {
    const shipped = await shippedLibrary();
    const drawn = new Set(sharePictures(shipped).map(({ file }) => file));
    const named = everyPage(shipped).map(({ frame }) => {
      const image = frame.openGraph.find(({ property }) => property === 'og:image');
      return new URL(image?.content ?? '').pathname;
    });
    expect(new Set(named)).toEqual(drawn);
  });
});
