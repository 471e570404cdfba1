import { describe, expect, test } from 'vitest';
import { editionOf } from '#views/edition.ts';
import { episodePage } from '#views/episode-page.ts';
import { timeMarks } from '#views/mentions-view.ts';
import { shareLinks } from '#views/share-links.ts';
import { quotationTargets, shareTargets } from '#views/share-targets.ts';
import { episode, library, post, show } from './small-library.ts';

const seventy = episode('halvfjerds', {
  chapters: [
    { start: 0, title: 'A' },
    { start: 30, title: 'B' },
  ],
});
const article = post('nb', 'ord', { title: 'Ord' });
const small = library({ shows: [show()], episodes: [seventy], posts: [article] });

describe('an episode that articles lead into', () => {
  const page = episodePage(small, seventy.id, undefined, [{ post: article, at: 64.5 }]);

  test('names the time, which plays, and the article, in its language', () => {
    expect(page.mentions).toEqual([
      {
        time: '1:04',
        href: '/episodes/halvfjerds/halvfjerds.mp3#t=64.5',
        label: 'Hør fra 1:04',
        article: { href: '/nb/blog/ord/', label: 'Ord', language: 'nb', labelLanguage: 'nb' },
      },
    ]);
  });

  test('shows on its time line where chapters begin and articles lead to, in per cent', () => {
    expect(page.marks).toEqual([
      { kind: 'chapter', place: 0 },
      { kind: 'chapter', place: 33.3 },
      { kind: 'mention', place: 71.7 },
    ]);
    expect(timeMarks(seventy, [{ post: article, at: 4000 }]).at(-1)?.place).toBe(100);
  });

  test('has neither when nobody does', () => {
    expect(episodePage(small, seventy.id)).toMatchObject({ mentions: [], marks: [{}, {}] });
  });
});

describe('a place to share on', () => {
  const quoted = (room: number) => 'ord '.repeat(1000).slice(0, Math.min(room, 4000));
  const address = 'https://radio.example/episodes/halvfjerds/#t=30,44.25';
  const targets = quotationTargets({ title: 'Titel', address, text: quoted, mail: 'Send' });
  const read = (label: string) => new URL(targets.find((target) => target.label === label)?.href ?? '');

  test('gets a quotation that is not longer than it takes, and the whole address of the passage', () => {
    const bluesky = read('Bluesky').searchParams.get('text') ?? '';
    const mastodon = read('Mastodon').searchParams.get('text') ?? '';
    const x = read('X').searchParams;
    expect(bluesky).toHaveLength(300);
    expect(mastodon.replace(address, 'x'.repeat(23))).toHaveLength(500);
    expect(`${x.get('text')} ${'x'.repeat(23)}`).toHaveLength(280);
    expect(x.get('url')).toBe(address);
    for (const text of [bluesky, mastodon]) expect(text.endsWith(` ${address}`)).toBe(true);
  });

  test('gets the words on LinkedIn too, where one writes a post, and all of them by mail', () => {
    const linkedIn = read('LinkedIn');
    expect(linkedIn.pathname).toBe('/feed/');
    expect(linkedIn.searchParams.get('text')).toHaveLength(3000);
    expect(read('Send').searchParams.get('body')).toHaveLength(4001 + address.length);
    expect(read('Facebook').searchParams.get('u')).toBe(address);
  });

  test('gets an article as it ever did', () => {
    const edition = editionOf(small, 'en');
    const links = shareLinks(edition, 'Words', 'https://radio.example/en/blog/words/');
    expect(links.map(({ label }) => label)).toEqual(
      shareTargets({ title: '', address: '', text: () => '', mail: 'Send by e-mail' }).map(
        ({ label }) => label,
      ),
    );
    expect(links[0]?.href).toBe(
      'https://www.linkedin.com/sharing/share-offsite/?url=https%3A%2F%2Fradio.example%2Fen%2Fblog%2Fwords%2F',
    );
    expect(new URL(links[3]?.href ?? '').searchParams.get('text')).toBe(
      'Worth reading: “Words” from Radio Prøve https://radio.example/en/blog/words/',
    );
  });
});
