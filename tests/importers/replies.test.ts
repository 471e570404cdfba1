import { htmlToHast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { repliesFromBluesky } from '#importers/bluesky.ts';
import { repliesFromMastodon } from '#importers/mastodon.ts';
import { type MarkupNode, paragraphsOfHtml } from '#importers/reply-words.ts';

function parseHtml(html: string): readonly MarkupNode[] {
  const tree: MarkupNode = htmlToHast(html, { fragment: true });
  return tree.children ?? [];
}

const words = (html: string) => paragraphsOfHtml(html, parseHtml);

describe('HTML from elsewhere', () => {
  test('becomes paragraphs of words and links', () => {
    expect(
      words(
        '<p>Hej <strong>du</strong><br>der &amp; her</p><p>Se <a href="https://x.example/a?b=1&amp;c=2">dér</a>.</p>',
      ),
    ).toEqual([
      [{ text: 'Hej du\nder & her' }],
      [{ text: 'Se ' }, { text: 'dér', href: 'https://x.example/a?b=1&c=2' }, { text: '.' }],
    ]);
  });

  test('shows long addresses as Mastodon shortens them', () => {
    expect(
      words(
        '<p><a href="https://x.example/a/b"><span class="invisible">https://</span><span class="ellipsis">x.example/a</span><span class="invisible">/b</span></a></p>',
      ),
    ).toEqual([[{ text: 'x.example/a…', href: 'https://x.example/a/b' }]]);
  });

  test.each([
    ['a script', '<p>a<script>alert(1)</script></p>', 'a'],
    ['a script in disguise', '<p>a<scr<script>ipt>alert(1)</script></p>', 'aipt>alert(1)'],
    ['a picture that runs code', '<p>a<img src=x onerror="alert(1)"></p>', 'a'],
    ['a drawing that runs code', '<p>a<svg onload="alert(1)"><text>x</text></svg></p>', 'a'],
    ['a frame', '<p>a<iframe srcdoc="<script>alert(1)</script>"></iframe></p>', 'a'],
    ['a style', '<style>* { display: none }</style><p>a</p>', 'a'],
    ['a form', '<form action="https://evil.example"><input name="password"><button>a</button></form>', 'a'],
    ['a comment', '<!-- <p>x</p> --><p>a</p>', 'a'],
    ['an unclosed tag', '<p>a<b><i', 'a'],
    ['letters that turn the text around', '<p>a\u202Eb\u2066c</p>', 'abc'],
    ['control characters', '<p>a\u0000\u0007b</p>', 'ab'],
  ])('loses %s', (_what, html, left) => {
    expect(words(html)).toEqual([[{ text: left }]]);
  });

  test.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    '//evil.example/',
    'https://',
    '/blog/',
  ])('keeps the words of a link to %j, but not the link', (href) => {
    expect(words(`<p><a href="${href.replaceAll('"', '&quot;')}">her</a></p>`)).toEqual([[{ text: 'her' }]]);
  });

  test('without end is cut, and nested without end is not followed', () => {
    const [paragraph] = words(`<p>${'ord '.repeat(20_000)}</p>`);
    expect(paragraph?.[0]?.text).toHaveLength(5000);
    expect(paragraph?.[0]?.text.endsWith('…')).toBe(true);
    expect(words('<div>'.repeat(9000))).toEqual([]);
  });
});

const status = (id: string, parts: Readonly<Record<string, unknown>> = {}) => ({
  id,
  in_reply_to_id: '1',
  url: `https://mastodon.example/@anna/${id}`,
  created_at: `2024-01-0${id}T10:00:00.000Z`,
  visibility: 'public',
  language: 'da',
  spoiler_text: '',
  content: `<p>Svar ${id}</p>`,
  account: { acct: 'anna', display_name: 'Anna :blomst:', url: 'https://mastodon.example/@anna' },
  ...parts,
});

describe('replies on Mastodon', () => {
  const read = (...descendants: unknown[]) =>
    repliesFromMastodon({ ancestors: [], descendants }, 'mastodon.example', parseHtml);

  test('are told with author, handle, address, time, language and words', () => {
    expect(read(status('2'))).toEqual({
      omitted: 0,
      replies: [
        {
          url: 'https://mastodon.example/@anna/2',
          author: 'Anna',
          handle: '@anna@mastodon.example',
          profile: 'https://mastodon.example/@anna',
          time: '2024-01-02T10:00:00.000Z',
          language: 'da',
          paragraphs: [[{ text: 'Svar 2' }]],
        },
      ],
    });
  });

  test('stand in the order in which they were written, and say which other reply they answer', () => {
    const replies = read(status('4', { in_reply_to_id: '3' }), status('3'), status('2'))?.replies;
    expect(replies?.map(({ url }) => url.at(-1))).toEqual(['2', '3', '4']);
    expect(replies?.map(({ answers }) => answers)).toEqual([
      undefined,
      undefined,
      'https://mastodon.example/@anna/3',
    ]);
  });

  test('that answer a deleted reply stand on their own', () => {
    expect(read(status('4', { in_reply_to_id: '3' }))?.replies[0]).not.toHaveProperty('answers');
  });

  test.each([
    ['is for followers only', { visibility: 'private' }],
    ['is for one person', { visibility: 'direct' }],
    ['is by somebody whom the server hides', { account: { acct: 'x', limited: true } }],
    ['has no words', { content: '<p><img src="x.png"></p>' }],
    ['has no address', { url: null }],
    ['has code for an address', { url: 'javascript:alert(1)' }],
    ['has no time', { created_at: 'yesterday' }],
    ['has no author', { account: null }],
  ])('are left out when one %s', (_what, parts) => {
    expect(read(status('2', parts), status('3'))?.replies.map(({ url }) => url.at(-1))).toEqual(['3']);
  });

  test('carry the warning of their author', () => {
    expect(read(status('2', { spoiler_text: 'Politik' }))?.replies[0]?.warning).toBe('Politik');
  });

  test('trust neither names nor profiles nor languages', () => {
    const account = {
      acct: 'eve@evil.example',
      display_name: ' <b>\u202EEve\n</b>'.repeat(50),
      url: 'javascript:alert(1)',
    };
    const [reply] = read(status('2', { account, language: 'da" onclick="x' }))?.replies ?? [];
    expect(reply?.handle).toBe('@eve@evil.example');
    expect(reply?.author).toHaveLength(100);
    expect(reply?.author).not.toMatch(/[\n\u202E]/);
    expect(reply).not.toHaveProperty('profile');
    expect(reply).not.toHaveProperty('language');
  });

  test('beyond three hundred are counted, not shown', () => {
    const many = Array.from({ length: 1200 }, (_, index) =>
      status('2', { id: String(index), url: `https://mastodon.example/@anna/${index}` }),
    );
    const replies = read(...many, ...many);
    expect(replies?.replies).toHaveLength(300);
    expect(replies?.omitted).toBe(900);
  });

  test.each([undefined, null, 7, 'text', [], {}, { descendants: 'x' }])('are not found in %j', (answer) => {
    expect(repliesFromMastodon(answer, 'mastodon.example', parseHtml)).toBeUndefined();
  });

  test.each([[null], ['x'], [[]], [{ account: 3, content: {} }]])('are none in a list of %j', (entry) => {
    expect(read(entry)).toEqual({ replies: [], omitted: 0 });
  });
});

const root = 'at://did:plc:radio/app.bsky.feed.post/root';

function view(
  key: string,
  text: string,
  parts: Readonly<Record<string, unknown>> = {},
  replies: unknown[] = [],
) {
  const uri = `at://did:plc:anna/app.bsky.feed.post/${key}`;
  const record = {
    text,
    createdAt: `2024-01-0${key}T10:00:00Z`,
    langs: ['nb'],
    reply: { parent: { uri: root } },
  };
  const { record: changed, ...post } = parts;
  return {
    post: {
      uri,
      author: { did: 'did:plc:anna', handle: 'anna.example', displayName: 'Anna' },
      record: { ...record, ...(typeof changed === 'object' ? changed : {}) },
      ...post,
    },
    replies,
  };
}

describe('replies on Bluesky', () => {
  const answer = (...replies: unknown[]) => ({ thread: { post: { uri: root }, replies } });
  const read = (...replies: unknown[]) => {
    const found = repliesFromBluesky(answer(...replies));
    return typeof found === 'object' ? found.replies : found;
  };

  test('are told with author, handle, address, time, language and words', () => {
    expect(read(view('2', 'Hei\n\nIgjen'))).toEqual([
      {
        url: 'https://bsky.app/profile/did:plc:anna/post/2',
        author: 'Anna',
        handle: '@anna.example',
        profile: 'https://bsky.app/profile/did:plc:anna',
        time: '2024-01-02T10:00:00.000Z',
        language: 'nb',
        paragraphs: [[{ text: 'Hei' }], [{ text: 'Igjen' }]],
      },
    ]);
  });

  test('are gathered from the whole tree, past what was deleted or blocked', () => {
    const gone = { $type: 'app.bsky.feed.defs#notFoundPost', uri: 'at://x', notFound: true };
    const blocked = { $type: 'app.bsky.feed.defs#blockedPost', uri: 'at://y', blocked: true };
    const below = view('3', 'to', {
      record: { reply: { parent: { uri: 'at://did:plc:anna/app.bsky.feed.post/2' } } },
    });
    const found = read(gone, view('2', 'en', {}, [below, blocked]));
    expect(Array.isArray(found) ? found.map(({ answers }) => answers) : found).toEqual([
      undefined,
      'https://bsky.app/profile/did:plc:anna/post/2',
    ]);
  });

  test('keep their links where they stand, counted in bytes', () => {
    const text = 'Læs æøå her 🎙️ nu';
    const start = new TextEncoder().encode('Læs æøå ').length;
    const facets = [
      {
        index: { byteStart: start, byteEnd: start + 3 },
        features: [{ $type: 'app.bsky.richtext.facet#link', uri: 'https://x.example/' }],
      },
    ];
    expect(read(view('2', text, { record: { facets } }))).toMatchObject([
      {
        paragraphs: [[{ text: 'Læs æøå ' }, { text: 'her', href: 'https://x.example/' }, { text: ' 🎙️ nu' }]],
      },
    ]);
  });

  test.each([
    ['beyond the end', { byteStart: 0, byteEnd: 999 }, 'https://x.example/'],
    ['backwards', { byteStart: 3, byteEnd: 1 }, 'https://x.example/'],
    ['nowhere', {}, 'https://x.example/'],
    ['to code', { byteStart: 0, byteEnd: 3 }, 'javascript:alert(1)'],
  ])('lose links that lead %s', (_what, index, uri) => {
    const facets = [{ index, features: [{ uri }] }];
    expect(read(view('2', 'Hei du', { record: { facets } }))).toMatchObject([
      { paragraphs: [[{ text: 'Hei du' }]] },
    ]);
  });

  test('whose authors want no readers without an account are left alone', () => {
    const labels = [{ val: '!no-unauthenticated' }];
    const author = { did: 'did:plc:bo', handle: 'bo.example', labels };
    expect(read(view('2', 'a', { author }), view('3', 'b'))).toHaveLength(1);
  });

  test('that the author of the thread has hidden stay hidden, with what answers them', () => {
    const hidden = ['at://did:plc:anna/app.bsky.feed.post/2'];
    const found = repliesFromBluesky({
      ...answer(view('2', 'spam', {}, [view('4', 'mere')]), view('3', 'b')),
      threadgate: { record: { hiddenReplies: hidden } },
    });
    expect(found).toMatchObject({ replies: [{ url: 'https://bsky.app/profile/did:plc:anna/post/3' }] });
  });

  test('a mile deep are read to the end', () => {
    let deep = view('9', 'bunden');
    for (let level = 0; level < 20_000; level += 1) deep = view('2', 'op', {}, [deep]);
    expect(read(deep)).toHaveLength(2);
  });

  test('are not there when the first post has been deleted', () => {
    expect(repliesFromBluesky({ thread: { notFound: true, uri: root } })).toBe('gone');
  });

  test.each([undefined, null, 'text', {}, { thread: 3 }])('are not found in %j', (found) => {
    expect(repliesFromBluesky(found)).toBeUndefined();
  });
});
