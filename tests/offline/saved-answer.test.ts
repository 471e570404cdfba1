import { describe, expect, test } from 'vitest';
import { savedAnswer } from '#offline/saved-answer.ts';

const saved = () => new Response('0123456789', { headers: { 'Content-Type': 'audio/mpeg', ETag: '"a"' } });

describe('what is saved answers', () => {
  test('as it is when nobody asks for a part', async () => {
    const answer = await savedAnswer(saved(), null);
    expect([answer.status, await answer.text()]).toEqual([200, '0123456789']);
  });

  test.each([
    ['bytes=0-3', '0123', 'bytes 0-3/10'],
    ['bytes=4-', '456789', 'bytes 4-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=8-99', '89', 'bytes 8-9/10'],
    ['bytes=0-', '0123456789', 'bytes 0-9/10'],
  ])('%s with its part', async (range, part, place) => {
    const answer = await savedAnswer(saved(), range);
    const { status, headers } = answer;
    expect([status, headers.get('Content-Range'), headers.get('Content-Length')]).toEqual([
      206,
      place,
      String(part.length),
    ]);
    expect([headers.get('Content-Type'), headers.get('ETag')]).toEqual(['audio/mpeg', '"a"']);
    expect(await answer.text()).toBe(part);
  });

  test.each(['bytes=10-', 'bytes=-0', 'bytes=5-2'])(
    '%s, which it does not have, with its size',
    async (range) => {
      const answer = await savedAnswer(saved(), range);
      expect([answer.status, answer.headers.get('Content-Range'), await answer.text()]).toEqual([
        416,
        'bytes */10',
        '',
      ]);
    },
  );

  test.each(['bytes=0-1,4-5', 'words=1-2'])(
    '%s, which a server may ignore, with the whole',
    async (range) => {
      const answer = await savedAnswer(saved(), range);
      expect([answer.status, await answer.text()]).toEqual([200, '0123456789']);
    },
  );
});
