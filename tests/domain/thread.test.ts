import { describe, expect, test } from 'vitest';
import { parseEntry } from '#domain/entry.ts';
import { parseYamlSource } from '#domain/front-matter.ts';
import { postSchema } from '#domain/post.ts';
import { parseThread } from '#domain/thread.ts';

const schema = postSchema({ timeZone: 'Europe/Copenhagen', languages: ['da'] });

function read(thread: string) {
  const source = parseYamlSource(
    'content/x.mdx',
    `title: Ny\npubDate: 2024-01-02 08:00\nthread: ${thread}\n`,
  );
  if (Array.isArray(source)) throw new Error('The YAML cannot be read.');
  return parseEntry('post', schema, source);
}

describe('a thread', () => {
  test.each([
    ['https://mastodon.example/@radio/110000000000000001', 'mastodon.example', '110000000000000001'],
    ['https://mastodon.example/@radio@other.example/42', 'mastodon.example', '42'],
    ['https://social.example:8443/users/radio/statuses/42/', 'social.example:8443', '42'],
  ])('on Mastodon is known by its server and number: %s', (url, host, status) => {
    expect(parseThread(url)).toEqual({ service: 'mastodon', url, host, status });
  });

  test.each([
    ['https://bsky.app/profile/radio.example/post/3kabcdefghij2', 'radio.example'],
    ['https://bsky.app/profile/did:plc:abc123/post/3kabcdefghij2', 'did:plc:abc123'],
  ])('on Bluesky is known by its author and record: %s', (url, actor) => {
    expect(parseThread(url)).toMatchObject({ service: 'bluesky', actor, record: '3kabcdefghij2' });
  });

  test.each([
    'https://mastodon.example/@radio',
    'https://bsky.app/profile/radio.example',
    'https://bsky.app/profile/radio/post/3kabcdefghij2',
    'https://www.linkedin.com/posts/radio-42',
    'http://mastodon.example/@radio/42',
  ])('elsewhere is refused with what to write: %s', (url) => {
    const result = read(url);
    expect('problems' in result ? result.problems : []).toMatchObject([
      {
        rule: 'post/thread',
        line: 3,
        value: url,
        message: { en: `"${url}" is not the address of a post on Mastodon or Bluesky.` },
        fix: { en: expect.stringContaining('https://mastodon.example/@radio/1') },
      },
    ]);
  });

  test('that is no address at all is refused as such', () => {
    const result = read('mastodon');
    expect('problems' in result ? result.problems : []).toMatchObject([
      { rule: 'post/thread', message: { en: '"mastodon" is not a full web address.' } },
    ]);
  });
});
