import fs, { lstatSync, type Stats } from 'node:fs';
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { checkContent } from '#checks/content-checks.ts';
import { readContent } from '#files/content.ts';
import { openFacts } from '#files/known-facts.ts';
import { measureSounds } from '#files/measured-sounds.ts';
import { fixtureBytes, siteFolder } from '../site-folder.ts';

let folder: string;
let finds = 0;
const find = async () => ({ found: ++finds });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'facts-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a fact is found out once, and known in the next run', async () => {
  const [file, path] = [join(folder, 'once.json'), join(folder, 'once.mp3')];
  await writeFile(path, 'sound');
  const first = await openFacts(file);
  const fact = await first.of('sound', path, find);
  expect(await first.of('sound', path, find)).toEqual(fact);
  await first.save();
  const second = await openFacts(file);
  expect(await second.of('sound', path, find)).toEqual(fact);
  expect(await second.of('loudness', path, find)).not.toEqual(fact);
});

test('a file that changed is looked at again, also when its size is the same', async () => {
  const [file, path] = [join(folder, 'changed.json'), join(folder, 'changed.mp3')];
  await writeFile(path, 'sound');
  const facts = await openFacts(file);
  const fact = await facts.of('sound', path, find);
  await writeFile(path, 'noise');
  await utimes(path, 1_700_000_000, 1_700_000_000);
  expect(await facts.of('sound', path, find)).not.toEqual(fact);
});

test('a fact that does not hold any longer is found out anew, and kept', async () => {
  const path = join(folder, 'held.vtt');
  await writeFile(path, 'words');
  const facts = await openFacts(undefined);
  const fact = await facts.of('transcript', path, find);
  const other = await facts.of('transcript', path, find, (known) => known.found !== fact.found);
  expect(other).not.toEqual(fact);
  expect(await facts.of('transcript', path, find, () => true)).toEqual(other);
});

test('nothing is kept of a file that changed while it was looked at', async () => {
  const path = join(folder, 'meanwhile.mdx');
  await writeFile(path, 'words');
  const facts = await openFacts(undefined);
  const { keep } = facts.look<string>('text', path);
  await writeFile(path, 'other words');
  keep('words');
  expect(facts.look('text', path).known).toBeUndefined();
});

test('several facts of a file are known side by side, until it changes', async () => {
  const path = join(folder, 'several.mdx');
  await writeFile(path, 'words');
  const facts = await openFacts(undefined);
  facts.look<string>('text', path).keep('a');
  facts.look<string>('sound', path).keep('b');
  const known = () => ['text', 'sound'].map((kind) => facts.look(kind, path, { closely: true }).known);
  expect(known()).toEqual(['a', 'b']);
  await writeFile(path, 'other words');
  expect(known()).toEqual([undefined, undefined]);
});

test('who looks closely does not trust times in whole seconds', async () => {
  const [file, path] = [join(folder, 'coarse.json'), join(folder, 'coarse.mdx')];
  await writeFile(path, 'words');
  const facts = await openFacts(file);
  facts.look<string>('text', path).keep('known');
  await facts.save();
  // As a disk says it that keeps no parts of a second.
  const coarse = (stats: Stats) =>
    Object.assign(stats, { mtimeMs: 1_700_000_000_000, ctimeMs: 1_700_000_000_000 });
  vi.spyOn(fs, 'statSync').mockImplementation(((of: string) => coarse(lstatSync(of))) as typeof fs.statSync);
  syncBuiltinESMExports();
  facts.look<string>('text', path).keep('coarse');
  expect(facts.look('text', path).known).toBe('coarse');
  expect(facts.look('text', path, { closely: true }).known).toBeUndefined();
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

test('a damaged file of facts does no harm', async () => {
  const [file, path] = [join(folder, 'damaged.json'), join(folder, 'damaged.mp3')];
  await writeFile(path, 'sound');
  await writeFile(file, '{"version":1,"files":{"');
  const facts = await openFacts(file);
  expect(facts.look('sound', path).known).toBeUndefined();
  await facts.of('sound', path, find);
  await facts.save();
  expect(JSON.parse(await readFile(file, 'utf8')).version).toBe(1);
});

test('unchanged sounds are not read again: what is known of them is believed', async () => {
  const root = await siteFolder();
  const facts = join(folder, 'site.json');
  const read = () => readContent({ root, now: '2026-06-01T00:00:00Z', facts });
  const before = await read();
  const kept = await readFile(facts, 'utf8');
  const { sha256 = '' } = before.episodes[0]?.value.sound ?? {};
  expect(kept).toContain(sha256);
  await writeFile(facts, kept.replaceAll(sha256, 'known'));
  expect((await read()).episodes[0]?.value.sound.sha256).toBe('known');
});

test('a sound is told to be too quiet once it was measured, and only then', async () => {
  const root = await siteFolder({
    'episodes/radio/2-fortsaettelsen/lyd.mp3': await fixtureBytes('episodes/radio/1-begyndelsen/lyd.mp3'),
  });
  const facts = join(folder, 'loudness.json');
  const read = () => readContent({ root, now: '2026-06-01T00:00:00Z', facts });
  const rules = async () => checkContent(await read()).filter(({ rule }) => rule === 'sound/loudness');
  expect(await rules()).toEqual([]);
  const asked: string[] = [];
  await measureSounds({ root, factsFile: facts }, await read(), (file) => asked.push(file));
  expect(asked).toHaveLength(3);
  const measured = (await read()).episodes.map(({ value }) => value.sound.loudness);
  expect(measured.every((loudness) => loudness?.channels !== undefined)).toBe(true);
  const kept = await readFile(facts, 'utf8');
  await writeFile(facts, kept.replaceAll(/"integrated":-?[\d.]+/g, '"integrated":-40'));
  const told = await rules();
  expect(told.map(({ level, field }) => `${level} ${field}`)).toEqual(Array(3).fill('warning sound'));
  expect(told[0]?.message.en).toMatch(/^The sound is \d\d\.0 LU quieter than podcasts are\.$/);
  asked.length = 0;
  await measureSounds({ root, factsFile: facts }, await read(), (file) => asked.push(file));
  expect(asked).toEqual([]);
});
