import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SharePicture } from '#drawing/share-picture.ts';
import { readCachedBytes } from '#files/cached-bytes.ts';
import { readShareFile, shareLimit } from '#files/share-file.ts';

const picture: SharePicture = { seed: 'x', scheme: 'red', site: 'Radio Prøve', title: 'Den gode kommentar' };

let root: string;
let lines: string[];
const report = (line: string) => lines.push(line);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'share-'));
  lines = [];
  await writeFile(join(root, 'package.json'), '{}');
  for (const name of ['node_modules', 'src'])
    await symlink(join(import.meta.dirname, '..', '..', name), join(root, name));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const cached = () => readdir(join(root, '.cache', 'share'));

describe('bytes that are worth keeping', () => {
  let made: number;
  const read = () =>
    readCachedBytes({
      file: join(root, 'cache', 'bytes'),
      make: async () => {
        made += 1;
        return new TextEncoder().encode(`made ${made}`);
      },
      report,
    });
  beforeEach(() => {
    made = 0;
  });

  test('are made once', async () => {
    const first = await read();
    expect(Buffer.from(await read()).equals(first)).toBe(true);
    expect([made, lines]).toEqual([1, []]);
    expect(await readdir(join(root, 'cache'))).toEqual(['bytes']);
  });

  test.each<[string, (kept: Buffer) => Uint8Array]>([
    ['one byte is wrong', (kept) => kept.map((byte, index) => (index === 2 ? byte ^ 1 : byte))],
    ['the end is missing', (kept) => kept.subarray(0, -5)],
    ['the beginning is missing', (kept) => kept.subarray(3)],
    ['nothing is left', () => new Uint8Array()],
    ['only the sum is left', (kept) => kept.subarray(-32)],
  ])('are made again, with one line that says so, when %s', async (_name, damage) => {
    await read();
    const file = join(root, 'cache', 'bytes');
    await writeFile(file, damage(await readFile(file)));
    expect(new TextDecoder().decode(await read())).toBe('made 2');
    expect(lines).toEqual([expect.stringContaining('is damaged and is made again.')]);
    await read();
    expect([made, lines.length]).toEqual([2, 1]);
  });

  test('are still given when there is no place to keep them', async () => {
    await writeFile(join(root, 'cache'), 'a file where the folder should be');
    expect(new TextDecoder().decode(await read())).toBe('made 1');
    expect(lines.at(-1)).toContain('cannot be written');
  });

  test('are whole when several ask at the same time', async () => {
    const all = await Promise.all([read(), read(), read()]);
    expect(all.map((bytes) => new TextDecoder().decode(bytes)).every((text) => /^made \d$/.test(text))).toBe(
      true,
    );
    expect(lines).toEqual([]);
    expect(await readdir(join(root, 'cache'))).toEqual(['bytes']);
  });
});

describe('the file of a share picture', () => {
  test('is a JPEG of the usual size without transparency', async () => {
    const { format, width, height, hasAlpha } = await sharp(
      await readShareFile(root, picture, report),
    ).metadata();
    expect({ format, width, height, hasAlpha }).toEqual({
      format: 'jpeg',
      width: 1200,
      height: 630,
      hasAlpha: false,
    });
  });

  test('has the same bytes from the cache and without it', async () => {
    const first = Buffer.from(await readShareFile(root, picture, report));
    expect(first.equals(await readShareFile(root, picture, report))).toBe(true);
    await rm(join(root, '.cache'), { recursive: true });
    expect(first.equals(await readShareFile(root, picture, report))).toBe(true);
    expect(lines).toEqual([]);
  });

  test('is kept once for all that shows the same', async () => {
    await readShareFile(root, picture, report);
    await readShareFile(root, { ...picture }, report);
    expect(await cached()).toHaveLength(1);
    await readShareFile(root, { ...picture, title: 'Noget andet' }, report);
    expect(await cached()).toHaveLength(2);
  });

  test('is light, however much stands on it', async () => {
    const full: SharePicture = {
      ...picture,
      sign: '1267',
      station: 1267,
      kicker: 'Sæson 5 af mange sæsoner',
      title: 'Sociale medier for alle '.repeat(13),
      note: 'Gæst: Henrik Qvortrup · Vært: Redaktionen og mange andre',
    };
    expect((await readShareFile(root, full, report)).length).toBeLessThan(shareLimit);
  });
});
