import { describe, expect, test } from 'vitest';
import { isPage, wayOf } from '#offline/way.ts';

const origin = 'https://radio.example';
const asked = { method: 'GET', url: `${origin}/blog/`, destination: 'document', cache: 'default' };

describe('a request', () => {
  test.each([
    ['for a page', {}],
    ['for the new page of a site that stays in one document', { destination: '' }],
    ['for a cover', { url: `${origin}/episodes/1/cover.jpg`, destination: 'image' }],
    ['for captions', { url: `${origin}/episodes/1/transcript.da.vtt`, destination: 'track' }],
  ])('%s gets the newest answer that can be had', (_, facts) => {
    expect(wayOf({ ...asked, ...facts }, origin)).toBe('newest');
  });

  test.each([
    ['for a file whose name changes with it', { url: `${origin}/_astro/Site.a1.css`, destination: 'style' }],
    ['for a sound', { url: `${origin}/episodes/1/1.mp3`, destination: 'audio' }],
  ])('%s gets what is saved', (_, facts) => {
    expect(wayOf({ ...asked, ...facts }, origin)).toBe('saved');
  });

  test.each([
    ['to another server', { url: 'https://elsewhere.example/1.mp3', destination: 'audio' }],
    ['that sends something', { method: 'POST' }],
    ['that only asks for the facts', { method: 'HEAD' }],
    ['of the saving itself', { cache: 'reload' }],
    ['of the saving for a sound', { url: `${origin}/episodes/1/1.mp3`, cache: 'no-store' }],
  ])('%s is none of the service worker’s business', (_, facts) => {
    expect(wayOf({ ...asked, ...facts }, origin)).toBe('network');
  });
});

test('a page is known by its address', () => {
  expect(['/', '/nb/blog/', '/404.html', '/radio/feed.xml', '/sw.js'].map(isPage)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
