import { describe, expect, test } from 'vitest';
import { directoriesField } from '#domain/directory.ts';
import { refusalOf } from '#domain/field.ts';

describe('the directories of a show', () => {
  test('take an address at the directory itself', () => {
    const given = {
      apple: 'https://podcasts.apple.com/dk/podcast/radio/id1234567890',
      spotify: 'https://open.spotify.com/show/4rOoJ6Egrf8K2IrywzwOMk',
      youtube: 'https://music.youtube.com/playlist?list=PL0123456789',
      podverse: 'https://podverse.fm/podcast/RuqE6R8WRj3',
    };
    expect(directoriesField.parse(given)).toEqual(given);
    expect(directoriesField.parse({})).toEqual({});
  });

  test.each([
    ['spotify', 'https://podcasts.apple.com/dk/podcast/radio/id1234567890'],
    ['apple', 'https://podcasts.apple.com.example/dk/podcast/radio/id1'],
    ['podverse', 'http://podverse.fm/podcast/RuqE6R8WRj3'],
    ['youtube', 'music.youtube.com/playlist?list=PL0123456789'],
    ['spotify', 'spotify:show:4rOoJ6Egrf8K2IrywzwOMk'],
  ])('refuse under %s: %s', (name, address) => {
    const [issue] = directoriesField.safeParse({ [name]: address }).error?.issues ?? [];
    expect(issue?.path).toEqual([name]);
    expect(issue?.message).toContain(`"${address}" is not`);
    expect(issue && refusalOf(issue)?.fix.en).toMatch(new RegExp(`^Write ${name}: https://`));
  });

  test('refuse a directory that is not known', () => {
    expect(directoriesField.safeParse({ spotfy: 'https://open.spotify.com/show/1' }).success).toBe(false);
  });
});
