import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSearchIndex, writeSearchIndex } from '#files/search-index.ts';
import { openEngine } from '#search/engine.ts';
import { fileFetch } from '../search/benchmark/site-searcher.ts';
import { unpackedText } from '../search/unpacked.ts';
import { episode, library, post } from '../views/small-library.ts';

const fixture = join(import.meta.dirname, '..', 'fixtures', 'small-site');
const now = '2026-01-01T00:00:00Z';
const written = (fields: string) => `---\ntitle: Hemmelighed\npubDate: ${fields}\n---\n\nKvantespringsord.\n`;

let root: string;
let folder: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'searched-'));
  folder = join(root, 'dist');
  await cp(fixture, join(root, 'content'), { recursive: true });
  await writeFile(join(root, 'content/posts/da/kladde.mdx'), written('2020-01-01 08:00\ndraft: true'));
  await writeFile(join(root, 'content/posts/da/fremtid.mdx'), written('2026-02-01 08:00'));
  await writeSearchIndex({ folder, root, now });
});
afterAll(() => rm(root, { recursive: true }));

test('the same content gives the same bytes', async () => {
  const parts = library({
    episodes: [episode('et'), episode('to')],
    posts: [post('da', 'tre'), post('en', 'four')],
  });
  const [one, other] = [await makeSearchIndex(parts, new Map()), await makeSearchIndex(parts, new Map())];
  expect([...one.files]).toEqual([...other.files]);
});

test('two texts that are the same are two finds', async () => {
  const twins = library({
    posts: [post('da', 'a', { title: 'Tvilling' }), post('da', 'b', { title: 'Tvilling' })],
  });
  const { files, count } = await makeSearchIndex(twins, new Map());
  const fetch = async (address: string) => new Response(new Uint8Array(files.get(address) ?? []));
  const { hits } = await (await openEngine({ base: '/', fetch })).ask({ words: 'tvilling', language: 'da' });
  expect(count).toBe(2);
  expect(hits.map(({ address }) => address)).toEqual(['/blog/a/', '/blog/b/']);
});

test('drafts and future items are in no file of it', async () => {
  const text = await unpackedText(folder);
  expect(text).toContain('begyndelsen');
  expect(text.toLowerCase()).not.toMatch(/kvantespring|hemmelighed|kladde|fremtid/);
  const engine = await openEngine({ base: '/', fetch: fileFetch(folder) });
  const answer = await engine.ask({ words: 'kvantespringsord', language: 'da' });
  expect([answer.count, answer.without]).toEqual([0, ['kvantespringsord']]);
});

test('nothing of an earlier index stays', async () => {
  const folders = () => readdir(join(folder, '_astro/search'));
  const before = await folders();
  expect(before).toHaveLength(2);
  await writeFile(join(root, 'content/posts/da/kladde.mdx'), written('2020-01-01 08:00'));
  await writeSearchIndex({ folder, root, now });
  const after = await folders();
  expect(after).toHaveLength(2);
  expect(after.filter((name) => before.includes(name))).toHaveLength(1);
  expect(await unpackedText(folder)).toContain('Kvantespringsord');
});
