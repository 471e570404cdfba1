import { expect, test } from 'vitest';
import { findEpisode, meantBy } from '#domain/episode-reference.ts';

const episodes = [
  { show: 'radio', slug: '67-politik' },
  { show: 'radio', slug: 'trailer' },
  { show: 'anden', slug: 'trailer' },
];

test('a slug names the only episode that has it', () => {
  expect(findEpisode(episodes, '67-politik')).toBe(episodes[0]);
});

test('a show and a slug name one episode, also when another show has the slug', () => {
  expect(findEpisode(episodes, 'radio/67-politik')).toBe(episodes[0]);
  expect(findEpisode(episodes, 'anden/trailer')).toBe(episodes[2]);
});

test('a slug of several shows names none of them, but could mean each', () => {
  expect(findEpisode(episodes, 'trailer')).toBeUndefined();
  expect(meantBy(episodes, 'trailer')).toEqual([episodes[1], episodes[2]]);
});

test.each(['', '67', 'politik', 'anden/67-politik', 'radio/', 'radio'])('"%s" names nothing', (reference) => {
  expect(findEpisode(episodes, reference)).toBeUndefined();
});
