import { describe, expect, test } from 'vitest';
import { parseBody } from '#bodies/mdx.ts';
import type { Library } from '#domain/library.ts';
import { readingMinutes } from '#domain/reading-time.ts';
import { makeRelations, packRelations, unpackRelations } from '#domain/relations.ts';
import { stemCounts } from '#domain/stem-counts.ts';
import { articlePage } from '#views/article-page.ts';
import { episodePage } from '#views/episode-page.ts';
import { episode, library, person, post, show, term } from './small-library.ts';

function relationsOf(parts: Library, texts: Readonly<Record<string, string>> = {}, language = 'da') {
  return makeRelations(parts, language, (_kind, id) => stemCounts(parseBody(texts[id] ?? '')));
}

function articleLinks(parts: Library, id: string, texts?: Readonly<Record<string, string>>) {
  const { related } = articlePage(parts, id, relationsOf(parts, texts, id.split('/')[0]).posts.get(id));
  return { read: related.posts.map(({ href }) => href), listen: related.episodes.map(({ href }) => href) };
}

describe('what is related to an article', () => {
  test('shares a tag, a person or words of its title, description or text', () => {
    const parts = library({
      people: [person('anna')],
      tags: [term('crm')],
      posts: [
        post('da', 'a', {
          title: 'Kontakter',
          tags: ['crm'],
          people: [{ person: 'anna', role: 'source' }],
          description: 'Om beslutninger.',
        }),
        post('da', 'tag', { tags: ['crm'] }),
        post('da', 'person', { people: [{ person: 'anna', role: 'author' }] }),
        post('da', 'words', { description: 'Om at træffe en beslutning.' }),
        post('da', 'text'),
        post('da', 'other', { title: 'Vejret' }),
        post('da', 'another', { title: 'Sommer' }),
      ],
    });
    const texts = { 'da/a': 'Vi taler om **fabrikken** i dag.', 'da/text': '## Fabrikkerne\n\nDe lukker.' };
    const related = relationsOf(parts, texts)
      .posts.get('da/a')
      ?.posts.map(({ slug }) => slug);
    expect(related?.toSorted()).toEqual(['person', 'tag', 'text', 'words']);
  });

  test('is in the same language, and never the article itself or its translation', () => {
    const parts = library({
      tags: [term('crm')],
      posts: [
        post('da', 'a', { tags: ['crm'], translationKey: 'a', related: ['da/a', 'nb/a', 'nb/b'] }),
        post('nb', 'a', { tags: ['crm'], translationKey: 'a' }),
        post('nb', 'b', { tags: ['crm'] }),
        post('da', 'c', { tags: ['crm'] }),
        post('da', 'x'),
      ],
    });
    expect(articleLinks(parts, 'da/a').read).toEqual(['/nb/blog/b/', '/blog/c/']);
    expect(articleLinks(parts, 'nb/a').read).toEqual(['/nb/blog/b/']);
  });

  test('begins with what the editor picked, in that order, each once', () => {
    const slugs = ['a', 'b', 'c', 'd', 'e', 'f'];
    const parts = library({
      tags: [term('crm')],
      posts: [
        ...slugs.map((slug) => post('da', slug, { tags: ['crm'] })),
        post('da', 'picky', { tags: ['crm'], related: ['da/e', 'da/b', 'da/gone'] }),
        post('da', 'x'),
      ],
    });
    expect(articleLinks(parts, 'da/picky').read).toEqual(['/blog/e/', '/blog/b/', '/blog/a/']);
  });

  test('is not the episode in which it can be heard, for that stands above it, and no trailer', () => {
    const parts = library({
      shows: [show()],
      tags: [term('crm')],
      episodes: [
        episode('1-a', { tags: ['crm'] }),
        episode('2-b', { tags: ['crm'] }),
        episode('t', { tags: ['crm'], episodeType: 'trailer' }),
        episode('9-x'),
      ],
      posts: [post('da', 'a', { tags: ['crm'], episode: '1-a' })],
    });
    expect(articleLinks(parts, 'da/a').listen).toEqual(['/episodes/2-b/']);
    const { related } = episodePage(parts, 'radio/1-a', relationsOf(parts).episodes.get('radio/1-a'));
    expect(related.posts).toEqual([]);
    expect(related.episodes.map(({ href }) => href)).toEqual(['/episodes/2-b/']);
  });
});

describe('the reading time', () => {
  test('depends on the language, and is never less than a minute', () => {
    expect(readingMinutes(2280, 'en')).toBe(10);
    expect(readingMinutes(2280, 'da')).toBe(11);
    expect(readingMinutes(2280, 'fi')).toBe(12);
    expect(readingMinutes(3, 'nl-BE')).toBe(1);
  });

  test('is told in the words of the page and for machines', () => {
    const parts = library({ posts: [post('nb', 'a', { minutes: 4 })] });
    expect(articlePage(parts, 'nb/a').card.reading).toEqual({ machine: 'PT4M0S', text: '4 min lesetid' });
  });

  test('is left out of an article whose text cannot be read', () => {
    expect(articlePage(library({ posts: [post('da', 'a')] }), 'da/a').card.reading).toBeUndefined();
  });
});

test('relations that were packed and unpacked are the same, with the very same items', () => {
  const parts = library({
    shows: [show()],
    tags: [term('crm')],
    episodes: [episode('1-a', { tags: ['crm'] }), episode('2-b', { tags: ['crm'] })],
    posts: ['a', 'b', 'c'].map((slug) => post('da', slug, { tags: ['crm'], description: `Om ${slug}.` })),
  });
  const relations = relationsOf(parts);
  const related = relations.posts.get('da/a');
  expect([related?.episodes.length, related?.posts.length]).toEqual([2, 2]);
  const packed = JSON.parse(JSON.stringify(packRelations(parts, 'da', relations)));
  const unpacked = unpackRelations(parts, 'da', packed);
  expect(unpacked).toEqual(relations);
  expect(unpacked.posts.get('da/a')?.posts[0]).toBe(related?.posts[0]);
});
