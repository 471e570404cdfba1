import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KeptSite } from '#files/kept-site.ts';
import { wordsBelow } from './folder-words.ts';

let root: string;
let builds: number;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kept-'));
  builds = 0;
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const kept = () => join(root, 'kept');

/** Fills a site of its own with these files, each with the key it has; returns its folder and which of them were there already. */
async function build(
  files: Readonly<Record<string, string>>,
  { program = 'first', seals = true, fits = true } = {},
) {
  builds += 1;
  const folder = join(root, `site-${builds}`);
  const site = await KeptSite.open<string>(folder, { folder: kept(), program });
  const reused: string[] = [];
  for (const [path, text] of Object.entries(files)) {
    if (site.reuse(path, [`key of ${text}`], (note) => fits && note === `note of ${text}`)) reused.push(path);
    else await site.write(path, [`key of ${text}`], text, `note of ${text}`);
  }
  if (seals) await site.seal();
  return { folder, site, reused };
}

const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');

const filesBelow = (folder: string) => Object.keys(wordsBelow(folder));

const files = { 'index.html': 'front', 'blog/index.html': 'blog', 'blog/one/index.html': 'one' };

test('what says the same is put into the next site as it is, and what does not is written anew', async () => {
  expect((await build(files)).reused).toEqual([]);
  const second = await build({ ...files, 'blog/one/index.html': 'other' });
  expect(second.reused).toEqual(['index.html', 'blog/index.html']);
  expect(second.site.whole).toBe(true);
  expect(Object.keys(files).map((path) => read(second.folder, path))).toEqual(['front', 'blog', 'other']);
});

test('a new version of a file leaves the one in the last site as it was', async () => {
  const first = await build(files);
  await build({ ...files, 'index.html': 'another front' });
  expect(read(first.folder, 'index.html')).toBe('front');
});

test('a file is on disk once, whether it is kept or in a site', async () => {
  const first = await build(files);
  const second = await build(files);
  const places = [kept(), first.folder, second.folder].map(
    (folder) => lstatSync(join(folder, 'index.html')).ino,
  );
  expect(new Set(places).size).toBe(1);
});

test('another program makes everything anew, and what it does not make is kept no longer', async () => {
  await build({ ...files, 'old.html': 'old' });
  expect((await build(files, { program: 'second' })).reused).toEqual([]);
  expect(filesBelow(kept())).toEqual(Object.keys(files).sort());
});

test('what no longer fits by its note is made anew', async () => {
  await build(files);
  expect((await build(files, { fits: false })).reused).toEqual([]);
});

test('what is in the site no more is not kept any longer, and neither is its folder', async () => {
  await build(files);
  await build({ 'index.html': 'front' });
  expect(filesBelow(kept())).toEqual(['index.html']);
  expect(existsSync(join(kept(), 'blog'))).toBe(false);
});

test('a file is found under a key of either rank, and then under what it was asked for with', async () => {
  const ask = async (...asked: string[][]) => {
    builds += 1;
    const site = await KeptSite.open(join(root, `site-${builds}`), { folder: kept(), program: '' });
    const found = asked.findIndex((keys) => site.reuse('index.html', keys));
    if (found < 0) await site.write('index.html', asked.at(-1) ?? [], 'front');
    await site.seal();
    return found;
  };
  expect(await ask(['made of a', 'says x'])).toBe(-1);
  expect(await ask(['made of a'], ['made of a', 'says x'])).toBe(0);
  expect(await ask(['made of b'], ['made of b', 'says x'])).toBe(1);
  expect(await ask(['made of b'])).toBe(0);
  expect(await ask(['made of a'], ['says x', 'made of b'])).toBe(-1);
});

test('a file without a key is written and not kept', async () => {
  const site = await KeptSite.open(join(root, 'site'), { folder: kept(), program: '' });
  await site.write('robots.txt', [], 'all');
  await site.seal();
  expect([read(join(root, 'site'), 'robots.txt'), existsSync(kept())]).toEqual(['all', false]);
});

test('a file of the editors is copied, so that nothing which happens to the site reaches theirs', async () => {
  const own = join(root, 'sound.mp3');
  writeFileSync(own, 'sound');
  const site = await KeptSite.open(join(root, 'site'), { folder: kept(), program: '' });
  await site.copy('episodes/1/sound.mp3', ['key'], own);
  appendFileSync(join(root, 'site', 'episodes', '1', 'sound.mp3'), ' and more');
  expect(readFileSync(own, 'utf8')).toBe('sound');
});

test('without a place to keep them, files are only written', async () => {
  const site = await KeptSite.open(join(root, 'site'));
  await site.write('index.html', ['key'], 'front');
  await site.seal();
  expect(readdirSync(root)).toEqual(['site']);
});

const damages: Readonly<Record<string, () => unknown>> = {
  'a kept file that was changed': () => appendFileSync(join(kept(), 'blog/one/index.html'), '!'),
  'a kept file that is gone': () => rmSync(join(kept(), 'blog/one/index.html')),
  'a folder in place of a kept file': () => {
    rmSync(join(kept(), 'blog/one/index.html'));
    mkdirSync(join(kept(), 'blog/one/index.html/strange'), { recursive: true });
  },
  'a file in place of a folder': () => {
    rmSync(join(kept(), 'blog/one'), { recursive: true });
    writeFileSync(join(kept(), 'blog/one'), '');
  },
  'a note that was changed': () => appendFileSync(`${kept()}.note`, '!'),
  'a note of half the length': () =>
    writeFileSync(`${kept()}.note`, readFileSync(`${kept()}.note`).subarray(0, 40)),
};

test.each(Object.entries(damages))('%s is noticed and made again', async (_, damage) => {
  await build(files);
  damage();
  const { folder, site, reused } = await build(files);
  expect(site.whole).toBe(false);
  expect(reused).not.toContain('blog/one/index.html');
  expect(Object.keys(files).map((path) => read(folder, path))).toEqual(Object.values(files));
  const next = await build(files);
  expect([next.site.whole, next.reused]).toEqual([true, Object.keys(files)]);
});

test('what a build wrote that never came to its end is not taken for that of a whole one', async () => {
  await build(files);
  await build({ ...files, 'index.html': 'half' }, { seals: false });
  const { folder, site, reused } = await build(files);
  expect([site.whole, reused]).toEqual([false, ['blog/index.html', 'blog/one/index.html']]);
  expect(read(folder, 'index.html')).toBe('front');
});

test('what a first build left that never came to its end is made again, and that is said', async () => {
  await build(files, { seals: false });
  const { folder, site, reused } = await build(files);
  expect([site.whole, reused]).toEqual([false, []]);
  expect(Object.keys(files).map((path) => read(folder, path))).toEqual(Object.values(files));
});

test('a strange file among the kept ones comes into no site', async () => {
  await build(files);
  writeFileSync(join(kept(), 'strange.html'), '');
  const { folder } = await build(files);
  expect(filesBelow(folder)).toEqual(Object.keys(files).sort());
});

describe('of so many files that a thread makes most of them', () => {
  const many = Object.fromEntries(
    Array.from({ length: 900 }, (_, at) => [
      `blog/${at % 40}/${at}.html`,
      `words ${at} ${'æ'.repeat(at * 20)}`,
    ]),
  );

  test('all are made and kept as the first ones are', async () => {
    const first = await build(many);
    expect(first.reused).toEqual([]);
    expect(wordsBelow(first.folder)).toEqual(many);
    const second = await build({ ...many, 'blog/39/879.html': 'other' });
    expect(second.reused).toEqual(Object.keys(many).filter((path) => path !== 'blog/39/879.html'));
    expect([second.site.whole, read(second.folder, 'blog/39/879.html')]).toEqual([true, 'other']);
  });

  test('bytes that were handed over are those in the file', async () => {
    const site = await KeptSite.open(join(root, 'site'), { folder: kept(), program: '' });
    const bytes = (at: number) => new Uint8Array(70_000).fill(at % 251);
    const part = Buffer.from('the first words and the last ones').subarray(4, 15);
    for (let at = 0; at < 700; at++) await site.write(`${at}`, [`${at}`], at === 650 ? part : bytes(at));
    await site.seal();
    expect(read(join(root, 'site'), '650')).toBe('first words');
    for (const at of [0, 250, 649, 699]) {
      expect(readFileSync(join(root, 'site', `${at}`)).equals(bytes(at)), `${at}`).toBe(true);
    }
  });

  test('a file that cannot be made is told of, and what came before it is not kept as that of a whole build', async () => {
    const site = await KeptSite.open(join(root, 'site'), { folder: kept(), program: 'first' });
    const write = async () => {
      for (const path of [...Object.keys(many), 'blog/1/1.html']) await site.write(path, ['key'], 'words');
      await site.seal();
    };
    await expect(write()).rejects.toThrow('The site makes blog/1/1.html itself.');
    await site[Symbol.asyncDispose]();
    expect((await build(many)).reused).toEqual([]);
  });

  test('a file of the editors that is gone is told of, and nothing is made after it', async () => {
    const site = await KeptSite.open(join(root, 'site'), { folder: kept(), program: '' });
    const write = async () => {
      for (const path of Object.keys(many)) await site.write(path, ['key'], 'words');
      await site.copy('sound.mp3', ['key'], join(root, 'gone.mp3'));
      for (let at = 0; at < 500; at++) await site.write(`later/${at}`, ['key'], 'words');
      await site.seal();
    };
    await expect(write()).rejects.toThrow('gone.mp3');
    await site[Symbol.asyncDispose]();
    expect(existsSync(join(root, 'site', 'later', '499'))).toBe(false);
    expect(existsSync(`${kept()}.note`)).toBe(false);
  });

  test('what stands strangely among the kept ones is noticed there too', async () => {
    await build(many);
    rmSync(join(kept(), 'blog/39'), { recursive: true });
    writeFileSync(join(kept(), 'blog/39'), '');
    const other = Object.fromEntries(Object.entries(many).map(([path, text]) => [path, `${text}!`]));
    const { folder, site } = await build(other);
    expect(site.whole).toBe(false);
    expect(wordsBelow(folder)).toEqual(other);
  });
});
