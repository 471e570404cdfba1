import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { findTool } from '../../debian-tools.ts';
import { testWith } from '../../tool-test.ts';
import { type LoopbackSite, serveLoopbackSite, soundSums, sourceSums } from './loopback-site.ts';

let loopback: LoopbackSite;
const settings = () => join(loopback.home, 'settings');
const downloads = () => join(loopback.home, 'downloads');

beforeAll(async () => {
  if (findTool('podget') === undefined) return;
  loopback = await serveLoopbackSite();
  await mkdir(settings());
  await mkdir(downloads());
  await loopback.run('podget', ['-d', settings(), '--create-config', 'podgetrc']);
  const rules = join(settings(), 'podgetrc');
  const written = (await readFile(rules, 'utf8'))
    .replace(/^DIR_LIBRARY=.*$/m, `DIR_LIBRARY=${downloads()}`)
    .replace(/^MIN_SPACE=.*$/m, 'MIN_SPACE=1');
  await writeFile(rules, written);
  const feeds = loopback.library.shows.map(({ id, feed }) => `${loopback.at(feed)} shows ${id}\n`);
  await writeFile(join(settings(), 'serverlist'), feeds.join(''));
  await loopback.run('podget', ['-d', settings(), '-v']);
});
afterAll(() => loopback?.close());

testWith(
  ['podget'],
  'podget downloads every episode, byte for byte, into the folder of its show',
  async () => {
    const { shows, episodes } = loopback.library;
    for (const { id } of shows) {
      const own = episodes.filter((episode) => episode.show === id);
      expect(await soundSums(join(downloads(), 'shows', id))).toEqual(await sourceSums(own));
    }
  },
);

testWith(['podget'], 'podget notes no download that failed', async () => {
  expect(await readFile(join(downloads(), '.LOG', 'errors'), 'utf8')).toBe('');
  const done = (await readFile(join(downloads(), '.LOG', 'done'), 'utf8')).trim().split('\n');
  expect(done).toHaveLength(loopback.library.episodes.length);
});
