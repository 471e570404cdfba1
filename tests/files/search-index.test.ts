import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '#files/content.ts';
import { makeSearchIndex, writeSearchIndex } from '#files/search-index.ts';
import { openEngine } from '#search/engine.ts';
import { fileFetch } from '../search/benchmark/site-searcher.ts';
import { unpackedText } from '../search/unpacked.ts';
import { episode, library, post } from '../views/small-library.ts';

const run = promisify(execFile);
const program = join(import.meta.dirname, 'begin-index.ts');
const fixture = join(import.meta.dirname, '..', 'fixtures', 'small-site');
const now = '2026-01-01T00:00:00Z';
const written = (fields: string) => `---\ntitle: Hemmelighed\npubDate: ${fields}\n---\n\nKvantespringsord.\n`;

let root: string;
let folder: string;
let cache: string;
const reports: string[] = [];
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'searched-'));
  folder = join(root, 'dist');
  cache = join(root, 'pieces');
  await cp(fixture, join(root, 'content'), { recursive: true });
  await writeFile(join(root, 'content/posts/da/kladde.mdx'), written('2020-01-01 08:00\ndraft: true'));
  await writeFile(join(root, 'content/posts/da/fremtid.mdx'), written('2026-02-01 08:00'));
  await writeIndex();
});
async function writeIndex() {
  const content = await readContent({ root: join(root, 'content'), now });
  return writeSearchIndex({ folder, content, cache, report: (line) => reports.push(line) });
}
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
  await writeIndex();
  const after = await folders();
  expect(after).toHaveLength(2);
  expect(after.filter((name) => before.includes(name))).toHaveLength(1);
  expect(await unpackedText(folder)).toContain('Kvantespringsord');
});

describe('what is kept from one build to the next', () => {
  test('is all that a site needs of which nothing has changed', async () => {
    const before = await bytesOf(folder);
    expect(await writeIndex()).toMatchObject({ made: 0 });
    expect(await bytesOf(folder)).toEqual(before);
    expect(await writeIndex()).toMatchObject({ made: 0 });
  });

  test('is still all of it after an edit that no search can tell', async () => {
    const post = (leads: string) =>
      writeFile(
        join(root, 'content/posts/da/kladde.mdx'),
        `${written('2020-01-01 08:00')}[Mere](${leads})\n`,
      );
    await post('/om/');
    await writeIndex();
    const before = await bytesOf(folder);
    await post('/blog/');
    expect(await writeIndex()).toMatchObject({ made: 1 });
    expect(await writeIndex()).toMatchObject({ made: 0 });
    expect(await bytesOf(folder)).toEqual(before);
    await post('/om/');
    expect((await writeIndex()).made).toBeLessThanOrEqual(1);
    expect(await bytesOf(folder)).toEqual(before);
  });

  test.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, -100)],
    ['changed', (bytes: Buffer) => bytes.fill(7, 2000, 2010)],
    ['another file', () => Buffer.from('These are no pieces.')],
    ['empty', () => Buffer.alloc(0)],
  ])('is made anew, and said, when it is %s', async (_how, damage) => {
    await writeIndex();
    const before = await bytesOf(folder);
    await writeFile(cache, damage(await readFile(cache)));
    reports.length = 0;
    expect((await writeIndex()).made).toBeGreaterThan(20);
    expect(await bytesOf(folder)).toEqual(before);
    expect(reports).toEqual([expect.stringMatching(/pieces is damaged and is made again\.$/)]);
    expect(await writeIndex()).toMatchObject({ made: 0 });
  });

  test('is no link to what lies in the site', async () => {
    await writeIndex();
    const before = await bytesOf(folder);
    for (const path of Object.keys(before)) await writeFile(join(folder, path), 'damaged');
    expect(await writeIndex()).toMatchObject({ made: 0 });
    expect(await bytesOf(folder)).toEqual(before);
  });
});

test('what goes wrong on its thread is thrown', async () => {
  const content = await readContent({ root: join(root, 'content'), now });
  await expect(writeSearchIndex({ folder: cache, content })).rejects.toThrow(/ENOTDIR/);
});

test('a process that never asks for the index it began ends all the same', async () => {
  const { stdout } = await run(process.execPath, [program, join(root, 'content')]);
  expect(stdout).toBe('begun\n');
});

/** What the files of a folder hold, by their path in it. */
async function bytesOf(site: string): Promise<Record<string, string>> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = async (path: string) => [relative(site, path), (await readFile(path)).toString('hex')];
  return Object.fromEntries(await Promise.all(paths.sort().map(read)));
}
