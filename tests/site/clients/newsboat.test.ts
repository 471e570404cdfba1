import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect } from 'vitest';
import * as z from 'zod';
import { absolute, blogFeedPath, episodePath, fileName } from '#domain/address.ts';
import { findTool } from '../../debian-tools.ts';
import { testWith } from '../../tool-test.ts';
import { type LoopbackSite, serveLoopbackSite, soundSums, sourceSums } from './loopback-site.ts';

const itemRows = z.array(
  z.object({
    feedurl: z.string(),
    guid: z.string(),
    title: z.string(),
    url: z.string(),
    pubDate: z.number(),
    content: z.string(),
    enclosure_url: z.string().nullable(),
    enclosure_type: z.string().nullable(),
  }),
);

let loopback: LoopbackSite;
let queue = '';
const needed = ['newsboat', 'podboat', 'script'] as const;
const here = () => needed.every((tool) => findTool(tool) !== undefined);
const settings = () => join(loopback.home, '.newsboat');
const downloads = () => join(loopback.home, 'downloads');

function items(feed: string): z.output<typeof itemRows> {
  const database = new DatabaseSync(join(settings(), 'cache.db'), { readOnly: true });
  try {
    const found = database.prepare('SELECT * FROM rss_item WHERE feedurl = ? ORDER BY pubDate DESC, title');
    return itemRows.parse(found.all(loopback.at(feed)));
  } finally {
    database.close();
  }
}

beforeAll(async () => {
  if (!here()) return;
  loopback = await serveLoopbackSite();
  const { site, shows, episodes } = loopback.library;
  const feeds = [
    ...shows.map(({ feed }) => feed),
    ...site.languages.map((language) => blogFeedPath(site, language)),
  ];
  await mkdir(settings());
  await mkdir(downloads());
  await writeFile(join(settings(), 'urls'), feeds.map((feed) => `${loopback.at(feed)}\n`).join(''));
  await writeFile(
    join(settings(), 'config'),
    `download-path "${downloads()}/"\npodcast-auto-enqueue yes\nmax-downloads 3\n`,
  );
  await loopback.run('newsboat', ['-x', 'reload']);
  queue = await readFile(join(settings(), 'queue'), 'utf8');
  // podboat draws on a terminal, which script(1) gives it, and goes on until somebody types q.
  await loopback.run('script', ['-qfec', 'podboat -a', '/dev/null'], {
    quitWhen: async () => {
      const names = await readdir(downloads());
      return names.length >= episodes.length && names.every((name) => !name.endsWith('.part'));
    },
  });
});
afterAll(() => loopback?.close());

testWith(needed, 'newsboat shows every episode with its sound', () => {
  const { site, shows, episodes } = loopback.library;
  for (const show of shows) {
    const own = episodes.filter((episode) => episode.show === show.id);
    expect(
      items(show.feed).map(({ guid, title, url, pubDate, enclosure_url, enclosure_type }) => ({
        guid,
        title,
        url,
        pubDate: pubDate * 1000,
        enclosure_url,
        enclosure_type,
      })),
    ).toEqual(
      own.map((episode) => ({
        guid: episode.guid,
        title: episode.title,
        url: loopback.at(episodePath(site, episode)),
        pubDate: Date.parse(episode.pubDate),
        enclosure_url: loopback.at(`${episodePath(site, episode)}${fileName(episode.sound.file ?? '')}`),
        enclosure_type: episode.sound.type,
      })),
    );
  }
});

testWith(needed, 'newsboat shows every article of every language, and its whole text', () => {
  const { site, posts } = loopback.library;
  for (const language of site.languages) {
    const shown = items(blogFeedPath(site, language));
    const own = posts.filter((post) => post.language === language);
    expect(own.length, language).toBeGreaterThan(0);
    expect(shown.map(({ title, pubDate }) => `${pubDate * 1000} ${title}`)).toEqual(
      own.map(({ title, pubDate }) => `${Date.parse(pubDate)} ${title}`),
    );
    for (const { title, content } of shown) expect(content, title).toContain('<p>');
  }
});

testWith(needed, 'newsboat puts every sound into the queue of podboat', () => {
  const { site, episodes } = loopback.library;
  const addresses = queue.split('\n').filter((line) => line !== '');
  expect(addresses.map((line) => line.split(' ')[0]).toSorted()).toEqual(
    episodes
      .map((episode) => absolute(site, `${episodePath(site, episode)}${fileName(episode.sound.file ?? '')}`))
      .map((url) => url.replace(site.url, loopback.at('')))
      .toSorted(),
  );
});

testWith(needed, 'podboat downloads every episode, byte for byte', async () => {
  expect(await soundSums(downloads())).toEqual(await sourceSums(loopback.library.episodes));
});
