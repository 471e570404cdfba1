import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceIndex } from '#files/written-index.ts';
import { indexAddress, versionAddress } from '#search/index-address.ts';
import { wordsBelow } from './folder-words.ts';

let site: string;
beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'index-'));
});
afterEach(() => rmSync(site, { recursive: true }));

/** The files of an index whose folder has this name. */
function indexOf(name: string, words: Readonly<Record<string, string>>): Map<string, Buffer> {
  const files = Object.entries(words).map(
    ([path, word]) => [indexAddress(`${name}/${path}`), Buffer.from(word)] as const,
  );
  return new Map([...files, [versionAddress, Buffer.from(name)]]);
}

const spoken = (files: ReadonlyMap<string, Buffer>) =>
  Object.fromEntries([...files].map(([address, bytes]) => [address.slice(1), `${bytes}`]).sort());
const first = indexOf('one', { facts: 'facts', 'texts/1': 'first', 'texts/2': 'second', 'words/0': 'words' });
const second = indexOf('two', {
  facts: 'facts',
  'texts/1': 'first',
  'texts/2': 'changed',
  'texts/3': 'third',
});
const numberOf = (address: string) => lstatSync(join(site, address)).ino;

test('an index takes the place of another, and what says the same stays where it is', () => {
  replaceIndex(site, first);
  const before = numberOf(indexAddress('one/texts/1'));
  replaceIndex(site, second);
  expect(wordsBelow(site)).toEqual(spoken(second));
  expect(existsSync(join(site, indexAddress('one')))).toBe(false);
  expect(numberOf(indexAddress('two/texts/1'))).toBe(before);
});

test('whatever was done to an index, the next is as it would be without', () => {
  replaceIndex(site, first);
  const at = (path: string) => join(site, indexAddress(path));
  writeFileSync(at('one/texts/1'), 'fIrst');
  rmSync(at('one/facts'));
  symlinkSync(at('one/words/0'), at('one/facts'));
  rmSync(at('one/texts/2'));
  mkdirSync(at('one/texts/2/strange'), { recursive: true });
  writeFileSync(at('one/strange'), '');
  mkdirSync(at('other'));
  rmSync(join(site, versionAddress));
  mkdirSync(join(site, versionAddress));
  replaceIndex(site, first);
  expect(wordsBelow(site)).toEqual(spoken(first));
  expect(readdirSync(at(''))).toEqual(['one']);
  expect(lstatSync(at('one/facts')).isFile()).toBe(true);
});

test('a file that has a name elsewhere too is not written over', () => {
  replaceIndex(site, first);
  const file = join(site, indexAddress('one/texts/2'));
  writeFileSync(file, 'strange');
  linkSync(file, join(site, 'elsewhere'));
  replaceIndex(site, first);
  expect([readFileSync(file, 'utf8'), readFileSync(join(site, 'elsewhere'), 'utf8')]).toEqual([
    'second',
    'strange',
  ]);
});
