import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KeptPieces } from '#files/kept-pieces.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-'));
});
afterAll(() => rm(folder, { recursive: true }));

const reports: string[] = [];
const open = () => KeptPieces.open({ file: join(folder, 'pieces'), report: (line) => reports.push(line) });
const [one, two, three] = ['one', 'two', 'three'].map((word) => KeptPieces.nameOf(word)) as [
  string,
  string,
  string,
];
const bytes = (text: string) => Buffer.from(text);

test('pieces are there until something new is kept without them', async () => {
  const first = await open();
  first.add(one, bytes('1'));
  first.add(two, bytes(''));
  await first.save();

  const second = await open();
  expect([second.get(one), second.find(three)]).toEqual([bytes('1'), undefined]);
  await second.save();

  const third = await open();
  expect(third.get(two)).toEqual(bytes(''));
  third.add(three, bytes('3'));
  await third.save();

  const fourth = await open();
  expect([one, two, three].map((name) => fourth.find(name)?.toString())).toEqual([undefined, '', '3']);
  expect([third.made, fourth.made, reports.length]).toEqual([1, 0, 0]);
});

test('a piece is made once', async () => {
  const kept = KeptPieces.none();
  const make = async () => bytes('made');
  await kept.findOrMake(one, make);
  expect(await kept.findOrMake(one, () => Promise.reject(new Error('made twice')))).toEqual(bytes('made'));
  expect(kept.made).toBe(1);
  expect(() => kept.get(two)).toThrow(/No piece/);
});

test('a name is that of all its parts, and of no others', () => {
  const names = [['ab', 'c'], ['a', 'bc'], ['abc'], ['abc', '']].map((parts) => KeptPieces.nameOf(...parts));
  expect(new Set(names).size).toBe(4);
  expect(KeptPieces.nameOf('ab', 'c')).toBe(names[0]);
});
