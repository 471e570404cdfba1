import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect } from 'vitest';
import * as z from 'zod';
import { absolute, episodePath } from '#domain/address.ts';
import { findTool } from '../../debian-tools.ts';
import { testWith } from '../../tool-test.ts';
import { type LoopbackSite, serveLoopbackSite, soundSums, sourceSums } from './loopback-site.ts';

const podcastRows = z.array(
  z.object({
    title: z.string(),
    url: z.string(),
    link: z.string(),
    cover_url: z.string(),
    http_etag: z.string(),
  }),
);
const episodeRows = z.array(
  z.object({
    title: z.string(),
    guid: z.string(),
    link: z.string(),
    published: z.number(),
    total_time: z.number(),
    file_size: z.number(),
    mime_type: z.string(),
    description_html: z.string(),
    chapters: z.string().nullable(),
  }),
);

let loopback: LoopbackSite;
let said: Record<'subscribe' | 'list' | 'download' | 'update', string>;
const folder = () => join(loopback.home, 'gpodder');

function rows(table: 'podcast' | 'episode'): unknown[] {
  const database = new DatabaseSync(join(folder(), 'Database'), { readOnly: true });
  try {
    return database.prepare(`SELECT * FROM ${table} ORDER BY id`).all();
  } finally {
    database.close();
  }
}

beforeAll(async () => {
  if (findTool('gpo') === undefined) return;
  loopback = await serveLoopbackSite();
  const gpo = (...args: string[]) => loopback.run('gpo', args, { environment: { GPODDER_HOME: folder() } });
  const subscribed = [];
  for (const { feed } of loopback.library.shows) subscribed.push(await gpo('subscribe', loopback.at(feed)));
  said = {
    subscribe: subscribed.join(''),
    list: await gpo('list'),
    download: await gpo('download'),
    update: await gpo('update'),
  };
});
afterAll(() => loopback?.close());

testWith(['gpo'], 'gPodder subscribes to every show by its address', () => {
  const { site, shows } = loopback.library;
  for (const show of shows) {
    expect(said.subscribe).toContain(`Successfully added ${loopback.at(show.feed)}.`);
    expect(said.list).toContain(`# ${show.title}`);
  }
  expect(podcastRows.parse(rows('podcast')).map(({ title, url, link }) => ({ title, url, link }))).toEqual(
    shows.map(({ title, feed, link }) => ({
      title,
      url: loopback.at(feed),
      link: (link ?? absolute(site, '/episodes/')).replace(site.url, loopback.at('')),
    })),
  );
});

testWith(['gpo'], 'gPodder shows every episode with the facts that its editor wrote', () => {
  const { site, episodes } = loopback.library;
  const shown = episodeRows.parse(rows('episode'));
  expect(
    shown.map(({ title, guid, published, total_time, file_size, mime_type }) => ({
      title,
      guid,
      pubDate: published * 1000,
      duration: total_time,
      length: file_size,
      type: mime_type,
    })),
  ).toEqual(
    episodes.map(({ title, guid, pubDate, sound }) => ({
      title,
      guid,
      pubDate: Date.parse(pubDate),
      duration: Math.round(sound.duration),
      length: sound.length,
      type: sound.type,
    })),
  );
  expect(shown.map(({ link }) => link)).toEqual(
    episodes.map((episode) => loopback.at(episodePath(site, episode))),
  );
  for (const { title, description_html } of shown) expect(description_html, title).toMatch(/^<p>/);
});

testWith(['gpo'], 'gPodder shows the chapters of every episode, to the second', () => {
  const shown = episodeRows.parse(rows('episode'));
  const chapters = (text: string | null) => (text === null ? [] : JSON.parse(text));
  expect(shown.map(({ title, chapters: text }) => ({ title, chapters: chapters(text) }))).toEqual(
    loopback.library.episodes.map(({ title, chapters }) => ({
      title,
      chapters: chapters.map(({ start, title, url }) => ({
        start: Math.floor(start),
        title,
        ...(url === undefined ? {} : { href: url }),
      })),
    })),
  );
  expect(shown.filter(({ chapters }) => chapters !== null).length).toBeGreaterThan(0);
});

testWith(['gpo'], 'gPodder downloads every episode, byte for byte', async () => {
  const { episodes } = loopback.library;
  expect(said.download).toContain(`${episodes.length} episodes downloaded.`);
  expect(await soundSums(join(folder(), 'Downloads'))).toEqual(await sourceSums(episodes));
});

testWith(['gpo'], 'gPodder finds nothing new in a feed that has not changed, and keeps its tag', async () => {
  expect(said.update).toContain('0 new episodes');
  const { headers } = await fetch(loopback.at(loopback.library.shows[0]?.feed ?? ''));
  expect(podcastRows.parse(rows('podcast'))[0]?.http_etag).toBe(headers.get('etag'));
});
