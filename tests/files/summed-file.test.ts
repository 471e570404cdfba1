import { appendFileSync, mkdirSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSummedFile, writeSummedFile } from '#files/summed-file.ts';

let folder: string;
let said: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'summed-'));
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = () => ({ file: join(folder, 'below', 'kept'), report: (line: string) => void said.push(line) });
const parts = [700_000, 3, 900_000, 0, 2_500_000, 1].map((length, number) =>
  Buffer.alloc(length, number + 1),
);

test('parts of any size are read as they were written, one behind the other', async () => {
  await writeSummedFile(file(), parts);
  expect((await readSummedFile(file()))?.equals(Buffer.concat(parts))).toBe(true);
  expect(statSync(file().file).size).toBe(Buffer.concat(parts).length + 32);
  expect([said, readdirSync(join(folder, 'below'))]).toEqual([[], ['kept']]);
});

test.each<[string, (path: string) => void]>([
  ['is longer', (path) => appendFileSync(path, '!')],
  ['is shorter', (path) => truncateSync(path, 1_000_000)],
  ['is empty', (path) => truncateSync(path, 0)],
])('a file that %s is said to be damaged, and not read', async (_, damage) => {
  await writeSummedFile(file(), parts);
  damage(file().file);
  expect(await readSummedFile(file())).toBeUndefined();
  expect(said).toEqual([expect.stringMatching(/kept is damaged and is made again\.$/)]);
});

test('what cannot be written is said, and nothing is left of it', async () => {
  mkdirSync(join(folder, 'below', 'kept', 'in the way'), { recursive: true });
  await writeSummedFile(file(), parts);
  expect(said).toEqual([expect.stringMatching(/kept cannot be written and is made again next time: /)]);
  expect(readdirSync(join(folder, 'below'))).toEqual(['kept']);
});
