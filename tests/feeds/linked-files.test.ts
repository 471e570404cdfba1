import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { outlineOf } from '#bodies/outline.ts';
import type { Body } from '#domain/body.ts';
import { find } from '#domain/library.ts';
import { episodeFiles, personFiles, postFiles, showFiles } from '#feeds/linked-files.ts';
import { podcastFeed } from '#feeds/podcast-feeds.ts';
import { readSite, shippedFolder } from './read-site.ts';

const { library, show, bodies } = await readSite(shippedFolder);
const feed = podcastFeed(library, show, bodies.episodes);

const written = (tree: Body | undefined) => tree && { sum: '', outline: outlineOf(tree), tree };

test('every file that the podcast feed links below an episode is served there, and beside them only Markdown', () => {
  for (const item of feed.items) {
    const episode = library.episodes.find(({ guid }) => guid === item.guid);
    if (!episode) throw new Error(`${item.guid} is no episode.`);
    const files = episodeFiles(library, episode, written(bodies.episodes.get(episode.id)));
    const [markdown, served] = [true, false].map((wanted) =>
      files.filter(({ type }) => (type === 'text/markdown') === wanted).map(({ name, type }) => [name, type]),
    );
    const linked = [
      [item.enclosure.url, item.enclosure.type],
      ...(item.image ? [[item.image.url, item.image.type]] : []),
      ...item.transcripts.map(({ url, type }) => [url, type]),
      ...(item.chaptersUrl ? [[item.chaptersUrl, 'application/json+chapters']] : []),
    ].map(([url = '', type]) => [url.slice(item.link.length), type]);
    expect(served).toEqual(linked);
    expect(markdown?.map(([name]) => name)).toEqual([
      'index.md',
      ...episode.transcripts.map(({ language }) => `transcript.${language}.md`),
    ]);
  }
});

test('every file of the editors that is served exists, and its type is that of its bytes', async () => {
  const files = [
    ...library.episodes.flatMap((episode) =>
      episodeFiles(library, episode, written(bodies.episodes.get(episode.id))),
    ),
    ...showFiles(library),
    ...personFiles(library),
  ];
  for (const linked of files) {
    if ('render' in linked) continue;
    const head = (await readFile(join(shippedFolder, linked.file))).subarray(0, 12).toString('latin1');
    const type = /^(?:ID3|ÿ[ûóò])/.test(head)
      ? 'audio/mpeg'
      : head.slice(4, 8) === 'ftyp'
        ? 'audio/x-m4a'
        : head.startsWith('ÿØÿ')
          ? 'image/jpeg'
          : head.slice(1, 4) === 'PNG'
            ? 'image/png'
            : head.startsWith('WEBVTT')
              ? 'text/vtt'
              : 'unknown';
    expect(`${linked.name} ${type}`).toBe(`${linked.name} ${linked.type}`);
  }
});

test('chapters are JSON chapters 1.2 with the exact times of the content, within the sound', () => {
  for (const episode of library.episodes) {
    const file = episodeFiles(library, episode, undefined).find(({ name }) => name === 'chapters.json');
    if (!file || !('render' in file)) throw new Error(`${episode.id} has no chapters.`);
    const chapters = JSON.parse(file.render());
    expect(chapters).toMatchObject({ version: '1.2.0', title: episode.title, podcastName: show.title });
    expect(chapters.chapters).toEqual(
      episode.chapters.map(({ start, title }) => ({ startTime: start, title })),
    );
    expect(chapters.chapters.at(-1).startTime).toBeLessThan(episode.sound.duration);
    expect(chapters.fileName).toBe(episode.sound.file?.split('/').at(-1));
  }
});

test('every picture that an article shows in its feed is served below its page', () => {
  for (const post of library.posts) {
    const own = `posts/${post.id}`;
    const folder = existsSync(join(shippedFolder, own)) ? own : `posts/${post.language}`;
    const files = postFiles(library, post, written(bodies.posts.get(post.id)), folder);
    for (const file of files.filter((each) => 'file' in each)) {
      expect(existsSync(join(shippedFolder, file.file)), file.name).toBe(true);
    }
    expect(files.map(({ name }) => name)).toEqual([...new Set(files.map(({ name }) => name))]);
  }
  const article = find(library.posts, 'da/mennesker-lytter-til-mennesker');
  if (!article) throw new Error('The article with the picture is gone.');
  const names = postFiles(library, article, written(bodies.posts.get(article.id)), 'posts/da').map(
    ({ name }) => name,
  );
  expect(names).toEqual(['cover.png', 'baran.png', 'index.md']);
});
