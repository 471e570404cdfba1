import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { episodeFiles } from '#feeds/linked-files.ts';
import { podcastFeed } from '#feeds/podcast-feeds.ts';
import { renderPodcastFeed } from '#feeds/podcast-xml.ts';
import { readContent } from '#files/content.ts';
import { siteFolder } from '../site-folder.ts';
import { readSite, shippedFolder } from './read-site.ts';
import { all, one, readXml } from './xml-reading.ts';

const sound = (name: string) => readFile(join(import.meta.dirname, '..', 'fixtures', 'sound-files', name));
const folder = 'episodes/radio/1-begyndelsen';

async function firstItem(root: string) {
  const { library, show, bodies } = await readSite(root);
  const episode = library.episodes.find(({ guid }) => guid === 'first');
  if (!episode) throw new Error('The first episode is gone.');
  const xml = renderPodcastFeed(podcastFeed(library, show, bodies.episodes));
  const items = all(all(readXml(xml), 'channel')[0], 'item');
  return { library, episode, item: items.find((item) => one(item, 'guid') === 'first') };
}

test('another encoding beside the sound is offered with its size and sum', async () => {
  const bytes = await sound('same-sound.opus');
  const { library, episode, item } = await firstItem(await siteFolder({ [`${folder}/lyd.opus`]: bytes }));
  const [alternative, ...others] = all(item, 'podcast:alternateEnclosure');
  expect(others).toEqual([]);
  expect(alternative?.attributes).toMatchObject({ type: 'audio/opus', length: String(bytes.length) });
  expect(Number(alternative?.attributes['bitrate'])).toBeGreaterThan(4000);
  expect(all(alternative, 'podcast:source').map(({ attributes }) => attributes['uri'])).toEqual([
    'https://lille.example/episodes/1-begyndelsen/lyd.opus',
  ]);
  expect(all(alternative, 'podcast:integrity').map(({ attributes }) => attributes)).toEqual([
    { type: 'sri', value: `sha256-${createHash('sha256').update(bytes).digest('base64')}` },
  ]);
  expect(all(item, 'enclosure')[0]?.attributes['url']).toMatch(/lyd\.mp3$/);
  expect(episodeFiles(library, episode, undefined)).toContainEqual({
    name: 'lyd.opus',
    type: 'audio/opus',
    file: `${folder}/lyd.opus`,
  });
});

test.each([
  [
    'a page of HTML with the name of a sound',
    Buffer.from('<!doctype html><title>404</title>'),
    'is not the kind of sound',
  ],
  ['an empty file', Buffer.alloc(0), 'is not the kind of sound'],
])('%s is refused as another encoding', async (_what, bytes, message) => {
  const { problems } = await readContent({
    root: await siteFolder({ [`${folder}/lyd.opus`]: bytes }),
    now: '2026-06-01T00:00:00Z',
  });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ rule: 'sound/alternative', value: 'lyd.opus' });
  expect(problems[0]?.message.en).toContain(message);
});

test('an encoding of something longer is refused with both lengths', async () => {
  const trailer = 'episodes/radio/trailer-saeson-4/trailer-saeson-4.mp3';
  const { problems } = await readContent({
    root: await siteFolder({
      [`${folder}/andet.mp3`]: await readFile(join(shippedFolder, trailer)),
      [`${folder}/index.mdx`]: (text) => text.replace('season: 1\n', 'season: 1\nsound: lyd.mp3\n'),
    }),
    now: '2026-06-01T00:00:00Z',
  });
  expect(problems.map(({ rule }) => rule)).toEqual(['sound/alternative']);
  expect(problems[0]?.message.en).toMatch(
    /^"andet\.mp3" lasts \d\d\.\d seconds, the sound of the episode 3\.\d\.$/,
  );
});

test.each(['with-chapters.mp3', 'with-chapters.m4a'])(
  'chapters inside %s are the chapters of the episode',
  async (name) => {
    const root = await siteFolder({
      [`${folder}/chapters.yaml`]: null,
      [`${folder}/lyd.mp3`]: null,
      [`${folder}/${name}`]: await sound(name),
    });
    const { episode, item } = await firstItem(root);
    expect(episode.chapters).toEqual([
      { start: 0, title: 'Et' },
      { start: 1.5, title: 'To & mere' },
    ]);
    expect(all(item, 'podcast:chapters')).toHaveLength(1);
  },
);

test('chapters beside the sound win over those inside it', async () => {
  const { episode } = await firstItem(
    await siteFolder({ [`${folder}/lyd.mp3`]: await sound('with-chapters.mp3') }),
  );
  expect(episode.chapters.map(({ title }) => title)).toEqual(['Velkommen', 'Farvel']);
});
