import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { checkContent } from '#checks/content-checks.ts';
import { readContent } from '#files/content.ts';
import { KeptFlawless } from '#files/flawless-texts.ts';
import { siteFolder } from '../site-folder.ts';

const post = 'posts/da/foerste-skridt.mdx';
const now = '2026-06-01T00:00:00Z';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flawless-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Checks a site as a build does; says in how many of its texts flaws had to be looked for, and what was found. */
async function check(file: string, root: string) {
  const content = await readContent({ root, now });
  const kept = await KeptFlawless.open(file);
  const unknown = content.texts.filter(({ sum = '' }) => !kept.sums.has(sum)).length;
  const rules = checkContent(content, kept.sums).map(({ rule }) => rule);
  await kept.save(content);
  return { unknown, all: content.texts.length, rules: rules.filter((rule) => rule.startsWith('body/')) };
}

test('a text without flaws is looked through once, one with flaws each time', async () => {
  const file = join(folder, 'once');
  const root = await siteFolder({ [post]: (text) => `${text}\n<PullQuote></PullQuote>\n` });
  const { all, ...first } = await check(file, root);
  expect(all).toBeGreaterThan(2);
  expect(first).toEqual({ unknown: all, rules: ['body/component-content'] });
  expect(await check(file, root)).toMatchObject({ unknown: 1, rules: ['body/component-content'] });
});

test('nothing is written when the same texts have no flaws; those that are gone are forgotten', async () => {
  const file = join(folder, 'same');
  const root = await siteFolder();
  await check(file, root);
  const { ino } = await stat(file);
  await check(file, root);
  expect((await stat(file)).ino).toBe(ino);
  await writeFile(join(root, post), `${await readFile(join(root, post), 'utf8')}\nEt ord.\n`);
  expect((await check(file, root)).unknown).toBe(1);
  expect((await check(file, root)).unknown).toBe(0);
  expect((await check(file, await siteFolder())).unknown).toBe(1);
});

test('what a trusted text may hold is no flaw for only as long as it is trusted', async () => {
  const file = join(folder, 'trusted');
  const code = (text: string) => `${text}\n{1 + 1}\n`;
  const trusted = await siteFolder({ [post]: code, 'site.yaml': (text) => `${text}\ntrusted: [${post}]\n` });
  expect((await check(file, trusted)).rules).toEqual([]);
  expect((await check(file, await siteFolder({ [post]: code }))).rules).toEqual(['body/no-code']);
});

test('a damaged file is told, and nothing that it says counts', async () => {
  const file = join(folder, 'damaged');
  const root = await siteFolder();
  const { all } = await check(file, root);
  await writeFile(file, (await readFile(file)).fill(0x30, 0, 40));
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  expect((await check(file, root)).unknown).toBe(all);
  expect(warn.mock.calls.flat()).toEqual([expect.stringMatching(/damaged is damaged and is made again\.$/)]);
  warn.mockRestore();
  expect((await check(file, root)).unknown).toBe(0);
});
