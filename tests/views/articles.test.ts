import { describe, expect, test } from 'vitest';
import { articlePage } from '#views/article-page.ts';
import { blogPage } from '#views/blog-page.ts';
import { episodePage } from '#views/episode-page.ts';
import { episode, library, page, person, post, show, term } from './small-library.ts';

describe('an article', () => {
  const translated = library({
    people: [person('anna'), person('ola')],
    posts: [
      post('da', 'hund', { translationKey: 'dog', people: [{ person: 'anna', role: 'author' }] }),
      post('nb', 'bikkje', {
        translationKey: 'dog',
        originalLanguage: 'da',
        people: [
          { person: 'anna', role: 'author' },
          { person: 'ola', role: 'translator' },
        ],
      }),
      post('en', 'cat', { translationKey: 'cat' }),
    ],
  });

  test('points at its translations, and they point back', () => {
    expect(articlePage(translated, 'da/hund').otherLanguages).toMatchObject([
      { href: '/nb/blog/bikkje/', language: 'nb' },
    ]);
    expect(articlePage(translated, 'nb/bikkje').otherLanguages).toMatchObject([{ href: '/blog/hund/' }]);
    expect(articlePage(translated, 'en/cat').frame.alternates).toEqual([]);
  });

  test('that is a translation credits the translator and leads to the original', () => {
    const { origin, authors } = articlePage(translated, 'nb/bikkje');
    expect(origin).toMatchObject({
      text: 'Oversatt fra dansk av',
      by: [{ label: 'ola', href: '/nb/people/ola/' }],
      original: { href: '/blog/hund/' },
    });
    expect(authors.map(({ label }) => label)).toEqual(['anna']);
  });

  test('sends readers of a language without it to the blog there', () => {
    const { languages } = articlePage(translated, 'en/cat').frame;
    expect(languages.map(({ href }) => href)).toEqual(['/blog/', '/nb/blog/', '/en/blog/cat/']);
  });

  test('with nothing but a title still makes a page', () => {
    const { card, lead, people, heardIn, series } = articlePage(
      library({ posts: [post('da', 'kort')] }),
      'da/kort',
    );
    expect(card).toMatchObject({ title: 'kort', description: undefined, cover: undefined });
    expect([lead, people, heardIn, series]).toEqual([undefined, [], undefined, undefined]);
  });

  test('of which nobody knows throws instead of making an empty page', () => {
    expect(() => articlePage(library({}), 'da/ukendt')).toThrow('There is no article "da/ukendt".');
  });
});

describe('a part of a series', () => {
  const parts = library({
    series: [term('trilogy')],
    posts: [3, 1, 2].map((part) => post('da', `del-${part}`, { series: 'trilogy', part })),
  });

  test('leads to the part before it and the part after it', () => {
    expect(articlePage(parts, 'da/del-2').series).toMatchObject({
      part: 'Del 2 af 3',
      previous: { href: '/blog/del-1/' },
      next: { href: '/blog/del-3/' },
      series: { href: '/series/trilogy/' },
    });
  });

  test('has no part beyond the first and the last', () => {
    expect(articlePage(parts, 'da/del-1').series?.previous).toBeUndefined();
    expect(articlePage(parts, 'da/del-3').series?.next).toBeUndefined();
  });
});

describe('comments', () => {
  test('that are open are answered by mail, with an address that cannot be gathered', () => {
    const { comments } = articlePage(library({ posts: [post('da', 'a')] }), 'da/a');
    expect(comments.open).toBe(true);
    expect(comments.links[0]?.href).toMatch(/^mailto:/);
    expect(comments.links[0]?.href).not.toContain('radio.example');
    expect(decodeURIComponent(comments.links[0]?.href ?? '')).toBe(
      'mailto:desk@radio.example?subject=Om »a«',
    );
  });

  test('that are closed give the editor’s reason and lead to the contact page', () => {
    const closed = library({
      posts: [post('nb', 'a', { comments: 'closed', commentsNote: 'Det er nok.' })],
      pages: [page('nb', 'kontakt', { translationKey: 'contact' })],
    });
    expect(articlePage(closed, 'nb/a').comments).toEqual({
      open: false,
      text: 'Det er nok.',
      links: [{ href: '/nb/kontakt/', label: 'Gå til kontaktsiden' }],
      thread: undefined,
    });
  });
});

describe('an article and its episode', () => {
  const both = library({
    shows: [show()],
    episodes: [episode('67-politik', { episode: 67 })],
    posts: [post('da', 'politik', { episode: '67-politik' })],
  });

  test('show each other', () => {
    expect(articlePage(both, 'da/politik').heardIn).toMatchObject({
      card: { href: '/episodes/67-politik/' },
      sound: { src: '/episodes/67-politik/67-politik.mp3' },
      text: 'Artiklen hører til Afsnit 67.',
    });
    expect(episodePage(both, 'radio/67-politik').article?.href).toBe('/blog/politik/');
  });
});

describe('share links', () => {
  test('carry the address and the title in an encoded form', () => {
    const posts = [post('da', 'a', { title: 'Du & jeg?' })];
    const { share } = articlePage(library({ posts }), 'da/a');
    expect(share[0]).toEqual({
      label: 'LinkedIn',
      href: 'https://www.linkedin.com/sharing/share-offsite/?url=https%3A%2F%2Fradio.example%2Fblog%2Fa%2F',
    });
    expect(share.filter(({ href }) => !URL.canParse(href) || href.includes('Du & jeg'))).toEqual([]);
  });
});

describe('the blog of a language', () => {
  test('without articles says where there are some', () => {
    const { posts, elsewhere } = blogPage(library({ posts: [post('da', 'a')] }), 'en');
    expect(posts).toEqual([]);
    expect(elsewhere).toEqual([{ href: '/blog/', label: 'Dansk', language: 'da' }]);
  });

  test('marks drafts and what is scheduled, which only editors see', () => {
    const posts = [
      post('da', 'a', { status: 'draft' }),
      post('da', 'b', { status: 'scheduled' }),
      post('da', 'c'),
    ];
    const marks = blogPage(library({ posts }, { hidden: true }), 'da').posts.map(({ mark }) => mark);
    expect(marks).toEqual(['Kladde', 'Udkommer senere', undefined]);
    expect(blogPage(library({ posts }), 'da').posts).toHaveLength(1);
  });
});
