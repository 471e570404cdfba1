import {
  appendFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KeptSite } from '#files/kept-site.ts';
import { keepSpare, SpareSite } from '#files/spare-site.ts';
import { keptSiteFolder } from '#files/surroundings.ts';
import { wordsBelow } from './folder-words.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'spare-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const site = () => join(root, 'dist');
const next = () => join(root, 'dist.next');
const spare = () => join(root, '.cache', 'spare');

/** Fills a site, where these files are standing already, with files that say these words. */
async function fill(
  folder: string,
  files: Readonly<Record<string, string>>,
  standing: readonly string[] = [],
) {
  const keeping = { folder: keptSiteFolder(root), program: 'program' };
  const kept = await KeptSite.open(folder, keeping, standing);
  kept.expect(new Set(Object.keys(files)));
  for (const [path, text] of Object.entries(files)) {
    if (!kept.reuse(path, [text])) await kept.write(path, [text], text);
  }
  await kept.seal();
}

const files = { 'a/index.html': 'a', 'b/index.html': 'b', 'c/index.html': 'c', 'd/index.html': 'd' };

test('a site that was replaced becomes the next one, with those files that are the kept ones', async () => {
  await fill(site(), files);
  await keepSpare(root, site());
  const standing = await new SpareSite(root).become(next());
  expect([...standing].sort()).toEqual(Object.keys(files));
  expect([existsSync(spare()), wordsBelow(next())]).toEqual([false, files]);
});

test('what a stranger did to it is undone: new, changed, replaced and missing files', async () => {
  await fill(site(), { ...files, 'e/index.html': 'e', 'f/index.html': 'f', 'g/index.html': 'g' });
  writeFileSync(join(site(), 'CNAME'), 'stranger');
  mkdirSync(join(site(), 'strange', 'folder'), { recursive: true });
  appendFileSync(join(site(), 'a/index.html'), ' changed in place');
  rmSync(join(site(), 'b/index.html'));
  writeFileSync(join(site(), 'b/index.html'), 'b');
  rmSync(join(site(), 'c'), { recursive: true });
  await keepSpare(root, site());
  const standing = await new SpareSite(root).become(next());
  expect([...standing].sort()).toEqual(['d/index.html', 'e/index.html', 'f/index.html', 'g/index.html']);
  expect(readdirSync(next()).sort()).toEqual(['d', 'e', 'f', 'g']);
});

test('one that shares little with what is kept is not used', async () => {
  await fill(site(), files);
  await keepSpare(root, site());
  await fill(join(root, 'other'), { 'a/index.html': 'a', 'x/index.html': 'x', 'y/index.html': 'y' });
  expect(await new SpareSite(root).become(next())).toEqual([]);
  expect(existsSync(next())).toBe(false);
});

test('the search index in it stays where it is, to be looked through by what writes the next', async () => {
  await fill(site(), files);
  for (const folder of ['_astro/search/1', '_astro/other'])
    mkdirSync(join(site(), folder), { recursive: true });
  writeFileSync(join(site(), '_astro/search/1/facts.pack'), 'facts');
  await keepSpare(root, site());
  await new SpareSite(root).become(next());
  expect(readdirSync(join(next(), '_astro'))).toEqual(['search']);
  expect(readdirSync(join(next(), '_astro/search/1'))).toEqual(['facts.pack']);
});

test('no spare site is no mistake, and a newer one takes the place of an older one', async () => {
  expect(await new SpareSite(root).become(next())).toEqual([]);
  await fill(site(), { 'old.html': 'old' });
  await keepSpare(root, site());
  await fill(site(), files);
  await keepSpare(root, site());
  expect(wordsBelow(spare())).toEqual(files);
});

test('a site that is brought up to date says what one says that is made from nothing', async () => {
  const changed = {
    'a/index.html': 'another a',
    'b/index.html/index.html': 'a page where a file was',
    c: 'a file where a page was',
    'd/index.html': 'd',
    'e/index.html': 'new',
  };
  await fill(site(), files);
  linkSync(join(site(), 'a/index.html'), join(root, 'a of the last site'));
  await fill(site(), changed, Object.keys(files));
  expect(wordsBelow(site())).toEqual(changed);
  expect(readFileSync(join(root, 'a of the last site'), 'utf8')).toBe('a');
});

test('a path that two make is refused, also where the last site had it', async () => {
  await fill(site(), files);
  const keeping = { folder: keptSiteFolder(root), program: 'program' };
  const kept = await KeptSite.open(site(), keeping, Object.keys(files));
  expect(kept.reuse('a/index.html', ['a'])).toBe(true);
  await expect(kept.write('a/index.html', ['z'], 'z')).rejects.toThrow('The site makes a/index.html itself.');
});
