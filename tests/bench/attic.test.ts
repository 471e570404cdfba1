import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clearAttic, putAway } from '../../scripts/bench/attic.ts';

let arena: string;
let folder: string;
beforeEach(async () => {
  arena = await mkdtemp(join(tmpdir(), 'attic-'));
  folder = join(arena, 'ours');
  await mkdir(join(folder, '.cache', 'site'), { recursive: true });
  await writeFile(join(folder, '.cache', 'site', 'index.html'), 'front');
  await writeFile(join(folder, 'package.json'), '{}');
});
afterEach(() => rm(arena, { recursive: true }));

const files = async () =>
  (await readdir(arena, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

test('what is put away is gone from its folder, and not removed before the attic is cleared', async () => {
  await putAway(folder, '.cache');
  expect(await readdir(folder)).toEqual(['package.json']);
  expect((await files()).map(({ name }) => name).sort()).toEqual(['index.html', 'package.json']);
  await clearAttic(arena);
  expect((await files()).map(({ name }) => name)).toEqual(['package.json']);
});

test('a folder is put away as a whole, also twice, and one that is not there does no harm', async () => {
  await putAway(folder, '.');
  expect(existsSync(folder)).toBe(false);
  await putAway(folder, '.');
  await mkdir(folder);
  await putAway(folder, '.');
  expect(existsSync(folder)).toBe(false);
  expect((await files()).map(({ name }) => name).sort()).toEqual(['index.html', 'package.json']);
  await clearAttic(arena);
  expect(await readdir(arena)).toEqual([]);
});
