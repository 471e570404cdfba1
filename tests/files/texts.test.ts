import fs from 'node:fs';
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { takeApart } from '#bodies/text-record.ts';
import { plainText } from '#domain/body.ts';
import type { Problem } from '#domain/problem.ts';
import { keyOf } from '#files/digests.ts';
import { type KnownFacts, openFacts } from '#files/known-facts.ts';
import { recordOf } from '#files/packed-texts.ts';
import { type KeyedText, keyedText, openTextRecords } from '#files/text-records.ts';
import { readTexts } from '#files/texts.ts';

const made: string[] = [];
afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true }))));

const noFacts = await openFacts(undefined);

let root: string;
let problems: Problem[];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'texts-'));
  made.push(root);
  problems = [];
});

const written = (title: string, body: string) =>
  `---\ntitle: ${JSON.stringify(title)}\ntags: [a, b]\n---\n\n${body}\n`;

async function read(files: Readonly<Record<string, string | Uint8Array>>, cache?: string, facts = noFacts) {
  for (const [path, text] of Object.entries(files)) await writeFile(join(root, path), text);
  const records = await openTextRecords(cache);
  const texts = await readTexts({ root, name: 'content', problems, facts }, records, Object.keys(files));
  await records.save();
  return texts;
}

test('a text has its fields as text, its words counted, and its tree when it is asked for', async () => {
  const text = (await read({ 'a.mdx': written('Et: "to"', 'Tre **fire** fem.') })).get('a.mdx');
  expect(text?.source.data).toEqual({ title: 'Et: "to"', tags: ['a', 'b'] });
  expect(text?.source.file).toBe('content/a.mdx');
  expect(text?.source.place(['tags', 1])).toEqual({ line: 3, column: 11 });
  expect(text?.record.words).toBe(3);
  expect(plainText(text?.body?.children ?? [])).toBe('Tre fire fem.');
  expect(text?.body).toBe(text?.body);
});

test('each of many texts has its own tree, in whatever order and however often they are asked for', async () => {
  const names = Array.from({ length: 40 }, (_, at) => `${at}.mdx`);
  const texts = await read(Object.fromEntries(names.map((name) => [name, written('A', `Ord af ${name}.`)])));
  const said = (name: string) => plainText(texts.get(name)?.body?.children ?? []);
  for (const order of [names, names.toReversed(), names.flatMap((name) => ['0.mdx', name])])
    expect(order.map(said)).toEqual(order.map((name) => `Ord af ${name}.`));
});

describe('more letters than are read here', () => {
  const many = Object.fromEntries(
    Array.from({ length: 130 }, (_, at) => [
      `${at}.mdx`,
      written(`Text ${at}`, `${'Lorem **ipsum** <Note>dolor</Note>.\n\n'.repeat(300)}End of ${at}.`),
    ]),
  );

  test('are read by workers, which find the same', async () => {
    const texts = await read(many);
    expect(texts.size).toBe(130);
    for (const [path, text] of Object.entries(many)) {
      const here = takeApart(text);
      expect(texts.get(path)?.record, path).toEqual({ ...here?.record, sum: keyOf(here?.written) });
      expect(texts.get(path)?.body, path).toEqual(here?.body);
    }
  });

  test('with one among them that cannot be read, are read all the same', async () => {
    const texts = await read({ ...many, '7.mdx': written('Seven', '<Note>'), '8.mdx': 'no front matter' });
    expect(texts.size).toBe(129);
    expect(texts.get('7.mdx')?.record.error).toMatchObject({ line: 6 });
    expect(texts.get('7.mdx')?.body).toBeUndefined();
    expect(problems).toMatchObject([{ rule: 'file/front-matter', file: 'content/8.mdx' }]);
  });
});

describe('what was taken apart once', () => {
  test('is not taken apart again, in whatever file it stands', async () => {
    const cache = join(root, 'cache');
    const text = written('One', 'Words.');
    await read({ 'a.mdx': text }, cache);
    const records = await openTextRecords(cache, {
      script: new URL('none.ts', import.meta.url),
      unpack: () => {
        throw new Error('Nothing is left to do.');
      },
    });
    const answers = await records.take([keyedText(text), keyedText(text)]);
    expect(answers[1]).toEqual(answers[0]);
    const [answer] = answers;
    const { head, rest } = recordOf(takeApart(text) ?? never());
    const kept = answer && 'made' in answer ? answer.made : undefined;
    expect([kept?.head, kept?.rest()].map(words)).toEqual([head, rest].map(words));
  });

  test('survives a copy of the cache, and makes the same text', async () => {
    const [first, second] = [join(root, 'first'), join(root, 'second')];
    const one = await read({ 'a.mdx': written('One', 'Words *of* one.') }, first);
    await cp(first, second, { recursive: true });
    const other = await read({ 'a.mdx': written('One', 'Words *of* one.') }, second);
    expect(other.get('a.mdx')?.record).toEqual(one.get('a.mdx')?.record);
    expect(other.get('a.mdx')?.body).toEqual(one.get('a.mdx')?.body);
  });
});

describe('a file that nobody touched', () => {
  const one = written('One', 'Words *of* one.');
  const readAgain = async (facts: KnownFacts, cache: string) => {
    const records = await openTextRecords(cache);
    return readTexts({ root, name: 'content', problems, facts }, records, ['a.mdx']);
  };

  test('is not read again, until somebody asks for what only the file says', async () => {
    const [cache, facts] = [join(root, 'cache'), await openFacts(undefined)];
    const first = (await read({ 'a.mdx': one }, cache, facts)).get('a.mdx');
    const reading = vi.spyOn(fs, 'readFileSync');
    syncBuiltinESMExports();
    const again = (await readAgain(facts, cache)).get('a.mdx');
    expect(again?.record).toEqual(first?.record);
    expect(again?.body).toEqual(first?.body);
    expect(reading).not.toHaveBeenCalled();
    expect(again?.source.place(['tags', 1])).toEqual({ line: 3, column: 11 });
    expect(reading).toHaveBeenCalled();
    vi.restoreAllMocks();
    syncBuiltinESMExports();
  });

  test('is read when what it holds is not kept any longer', async () => {
    const facts = await openFacts(undefined);
    await read({ 'a.mdx': one }, join(root, 'cache'), facts);
    expect((await readAgain(facts, join(root, 'other'))).get('a.mdx')?.record.words).toBe(3);
  });

  test('with another text is another text', async () => {
    const [cache, facts] = [join(root, 'cache'), await openFacts(undefined)];
    await read({ 'a.mdx': one }, cache, facts);
    const other = await read({ 'a.mdx': one.replace('one.', 'two.') }, cache, facts);
    expect(plainText(other.get('a.mdx')?.body?.children ?? [])).toBe('Words of two.');
  });

  test('is told again to begin with an invisible sign', async () => {
    const [cache, facts] = [join(root, 'cache'), await openFacts(undefined)];
    await read({ 'a.mdx': `\uFEFF${one}` }, cache, facts);
    await readAgain(facts, cache);
    expect(problems.map(({ rule }) => rule)).toEqual(['file/byte-order-mark', 'file/byte-order-mark']);
  });
});

describe('a text whose tree is damaged where it is kept', () => {
  test('is taken apart again, with one line saying so, and kept anew next time', async () => {
    const cache = join(root, 'cache');
    const names = Array.from({ length: 20 }, (_, at) => `${at}.mdx`);
    const files = Object.fromEntries(names.map((name) => [name, written('A', `Ord af ${name}.`)]));
    await read(files, cache);
    // This process remembers what it read of a folder: another one opens a copy of what was kept.
    root = await mkdtemp(join(tmpdir(), 'texts-'));
    made.push(root);
    const copy = join(root, 'copy');
    await cp(cache, copy, { recursive: true });
    const rests = (await readdir(copy)).filter((name) => name.endsWith('.rests'));
    for (const name of rests) await writeFile(join(copy, name), 'x'.repeat(10_000));
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const texts = await read(files, copy);
    for (const name of names) {
      expect(plainText(texts.get(name)?.body?.children ?? [])).toBe(`Ord af ${name}.`);
    }
    const told = warn.mock.calls.flat();
    expect(
      told.every((line) => /copy\/[\da-f]\.rests is damaged; what it holds is made again\.$/.test(line)),
    ).toBe(true);
    expect(told.length).toBe(rests.length);
    const heads = (await readdir(copy)).filter((name) => !name.endsWith('.rests'));
    expect(heads).toEqual([]);
    warn.mockRestore();
  });
});

describe('a text that its reader breaks down over', () => {
  test('is named, with what to do, and the others are read', async () => {
    for (const name of ['a', 'b']) await writeFile(join(root, `${name}.mdx`), written(name, 'Words.'));
    const records = {
      take: async (texts: readonly KeyedText[]) =>
        texts.map(({ text }) =>
          text.includes('title: "a"')
            ? { lost: 'Worker terminated due to reaching memory limit' }
            : { made: { ...recordOf(takeApart(text) ?? never()), rest: () => undefined } },
        ),
      known: () => undefined,
      save: async () => {},
    };
    const texts = await readTexts({ root, name: 'content', problems, facts: noFacts }, records, [
      'a.mdx',
      'b.mdx',
    ]);
    expect([...texts.keys()]).toEqual(['b.mdx']);
    expect(problems).toMatchObject([
      {
        rule: 'body/readable',
        level: 'error',
        file: 'content/a.mdx',
        message: {
          en: 'The reader broke down over this text: Worker terminated due to reaching memory limit.',
        },
      },
    ]);
  });

  test('because it nests too deep, is one problem among others', async () => {
    const deep = `${'<Note>\n\n'.repeat(20_000)}x\n\n${'</Note>\n\n'.repeat(20_000)}`;
    const texts = await read({ 'deep.mdx': written('Deep', deep), 'b.mdx': written('b', 'Words.') });
    const told = texts.get('deep.mdx')?.record.error?.message ?? problems[0]?.message.en;
    expect(told).toMatch(/call stack|broke down/);
    expect(texts.get('b.mdx')?.record.words).toBe(1);
  });
});

function words(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? '').toString();
}

function never(): never {
  throw new Error('The text cannot be read.');
}
