import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { type KeptRecord, openRecords } from '#files/kept-records.ts';

const made: string[] = [];
afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true }))));

let folder: string;
let told: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'records-'));
  made.push(folder);
  told = [];
});

const open = (version = '1') => openRecords({ folder, version, report: (line) => told.push(line) });
const record = (head: string, rest: string) => ({ head: Buffer.from(head), rest: Buffer.from(rest) });
const words = (found: KeptRecord | undefined) =>
  found && [found.head, found.rest() ?? ''].map((bytes) => Buffer.from(bytes).toString());

async function keep(entries: Readonly<Record<string, string>>, version = '1') {
  const records = await open(version);
  for (const [key, head] of Object.entries(entries)) records.set(key, record(head, `rest of ${head}`));
  await records.save();
}

test('what was kept is found again, to the letter', async () => {
  await keep({ a1: 'æøå\n', a2: '', b1: '😀' });
  const records = await open();
  expect(words(records.get('a1'))).toEqual(['æøå\n', 'rest of æøå\n']);
  expect(words(records.get('a2'))).toEqual(['', 'rest of ']);
  expect(words(records.get('b1'))).toEqual(['😀', 'rest of 😀']);
  expect(records.get('b2')).toBeUndefined();
  expect(told).toEqual([]);
});

test('what nobody asked for is forgotten', async () => {
  await keep({ a1: 'one', a2: 'two', b1: 'three' });
  const records = await open();
  records.get('a1');
  await records.save();
  const later = await open();
  expect([later.get('a1'), later.get('a2'), later.get('b1')].map((found) => found !== undefined)).toEqual([
    true,
    false,
    false,
  ]);
});

test('nothing is written when nothing changed', async () => {
  await keep({ a1: 'one' });
  const before = await readFile(join(folder, 'a'));
  await writeFile(join(folder, 'a'), before);
  const records = await open();
  records.get('a1');
  await rm(folder, { recursive: true });
  await records.save();
  expect(existsSync(folder)).toBe(false);
});

describe('a folder that is no use', () => {
  const damages: [string, (bytes: Buffer) => Buffer][] = [
    ['half written', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['emptied', () => Buffer.alloc(0)],
    ['filled with something else', () => Buffer.from('{"version":"1","keys":[]}\n')],
    [
      'changed in one letter',
      (bytes) => Buffer.from(bytes.toString('latin1').replace('one', 'ore'), 'latin1'),
    ],
  ];

  test.each(damages)(
    'because a file was %s, is made again, with one line saying so',
    async (_what, damage) => {
      await keep({ a1: 'one', b1: 'two' });
      await writeFile(join(folder, 'a'), damage(await readFile(join(folder, 'a'))));
      const records = await open();
      expect(records.get('a1')).toBeUndefined();
      expect(words(records.get('b1'))?.[0]).toBe('two');
      expect(told).toEqual([expect.stringMatching(/is damaged or from another version \(1 of 16 files\)/)]);
      records.set('a1', record('one', ''));
      await records.save();
      expect(words((await open()).get('a1'))).toEqual(['one', '']);
      expect(told).toHaveLength(1);
    },
  );

  test('because another version made it, is made again, with one line saying so', async () => {
    await keep({ a1: 'one', b1: 'two' }, 'older');
    const records = await open();
    expect(records.get('a1')).toBeUndefined();
    expect(told).toEqual([expect.stringMatching(/another version \(2 of 16 files\)/)]);
    await records.save();
    await open();
    expect(told).toHaveLength(1);
  });

  test('because it cannot be written, does no harm', async () => {
    const records = await open();
    await rm(folder, { recursive: true });
    await writeFile(folder, 'a file where the folder was');
    records.set('a1', record('one', ''));
    await records.save();
    expect(told).toEqual([expect.stringMatching(/cannot be written and is made again next time: /)]);
  });
});
