import { expect, test } from 'vitest';
import type { Body, BodyNode } from '#domain/body.ts';
import { listMentions } from '#domain/mention.ts';
import { episode, library, post } from '../views/small-library.ts';

const place = { line: 1, column: 1 };
const listen = (properties: Readonly<Record<string, string>>): BodyNode => ({
  type: 'component',
  name: 'Listen',
  properties,
  children: [],
  place,
});
const inText = (...children: BodyNode[]): Body => ({
  children: [{ type: 'element', tagName: 'p', properties: {}, children, place }],
});

const six = episode('seks');
const [first, second] = [post('da', 'a'), post('nb', 'b')];
const small = library({ episodes: [six, episode('syv')], posts: [first, second] });

test('articles that lead into an episode are listed in the order of its sound', () => {
  const bodies = new Map([
    [
      first.id,
      inText(listen({ episode: 'seks', at: '1:04' }), listen({ episode: ' radio/seks ', at: '0:10' })),
    ],
    [second.id, inText(listen({ episode: 'seks', at: '0:31' }))],
  ]);
  const mentions = listMentions(small, bodies);
  expect(mentions.get(six.id)?.map(({ post: { id }, at }) => [id, at])).toEqual([
    ['da/a', 10],
    ['nb/b', 31],
    ['da/a', 64],
  ]);
  expect([...mentions.keys()]).toEqual([six.id]);
});

test('a link without a time, to an unknown episode, or said twice adds nothing', () => {
  const bodies = new Map([
    [
      first.id,
      inText(
        listen({ episode: 'seks' }),
        listen({ episode: 'otte', at: '0:10' }),
        listen({ episode: 'seks', at: '0:10' }),
        listen({ episode: 'seks', at: '0:10' }),
      ),
    ],
    ['da/findes-ikke', inText(listen({ episode: 'seks', at: '0:20' }))],
  ]);
  expect(listMentions(small, bodies).get(six.id)).toHaveLength(1);
});
