import { expect, test } from 'vitest';
import type { PlayableSound } from '#playback/playable-sound.ts';
import { isSound, parseQueue, withNext, without } from '#playback/queue.ts';

const sound = (id: string): PlayableSound => ({
  id,
  src: `/${id}.mp3`,
  type: 'audio/mpeg',
  page: `/${id}/`,
  title: id,
  show: 'Radio',
  language: 'da',
  duration: 60,
  chapters: [{ start: 0, title: 'Start' }],
});
const [one, two, three] = [sound('one'), sound('two'), sound('three')];

test('what is wanted next is next, and stands in the queue once', () => {
  expect(withNext([one, two], three)).toEqual([three, one, two]);
  expect(withNext([one, two], two)).toEqual([two, one]);
});

test('a sound is taken out', () => {
  expect(without([one, two], 'one')).toEqual([two]);
  expect(without([one, two], 'three')).toEqual([one, two]);
});

test('a kept queue is read again, without what is no sound', () => {
  expect(parseQueue(JSON.stringify([one, { id: 'broken' }, 7, null, two]))).toEqual([one, two]);
  expect(parseQueue('nonsense')).toEqual([]);
  expect(parseQueue(null)).toEqual([]);
});

test('a sound has everything that the player needs', () => {
  expect(isSound(one)).toBe(true);
  expect(isSound({ ...one, chapters: [{ start: '0', title: 'Start' }] })).toBe(false);
  expect(isSound({ ...one, src: undefined })).toBe(false);
});
