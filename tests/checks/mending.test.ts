import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '#checks/content-checks.ts';
import { decodeText } from '#checks/mended-text.ts';
import { readContent } from '#files/content.ts';
import { mendFiles } from '#files/mending.ts';
import { type Override, replacing, siteFolder } from '../site-folder.ts';
import { brief, first, picture, postOne, postTwo, second, sound, written } from './small-site.ts';

type Overrides = Readonly<Record<string, Override>>;

/** A small site with some mistakes, before and after everything with one right answer was mended. */
async function mended(overrides: Overrides, { dryRun = false } = {}) {
  const root = await siteFolder(overrides);
  const look = async () =>
    checkContent(await readContent({ root, name: basename(root), now: '2026-06-01T00:00:00Z' })).filter(
      ({ rule }) => rule !== 'kept-promise',
    );
  const done: string[] = [];
  for (let round = 0; round < 5; round++) {
    const mends = await mendFiles(dirname(root), await look(), { dryRun });
    done.push(...mends.map(({ rule }) => rule));
    if (mends.length === 0 || dryRun) break;
  }
  const left = (await look()).map((problem) => brief(problem).replace(`${basename(root)}/`, ''));
  return { done, left, text: (path: string) => readFile(join(root, path), 'utf8'), root };
}

describe('what has one right answer is mended', () => {
  test('an invisible sign at the beginning', async () => {
    const { done, left, text } = await mended({ [postOne]: (old) => `\uFEFF${old}` });
    expect([done, left]).toEqual([['file/byte-order-mark'], []]);
    expect(await text(postOne)).toMatch(/^---\ntitle: Første skridt\n/);
  });

  test.each(['latin1', 'utf16le'] as const)('a text in %s', async (encoding) => {
    const mark = encoding === 'utf16le' ? '\uFEFF' : '';
    const original = await readFile(join(await siteFolder(), postTwo), 'utf8');
    const { done, left, text } = await mended({ [postTwo]: Buffer.from(mark + original, encoding) });
    expect([done, left]).toEqual([['file/utf-8'], []]);
    expect(await text(postTwo)).toBe(original);
  });

  test('tabs at the beginning of lines', async () => {
    const { done, left } = await mended({
      'tags.yaml': replacing('linkedin:\n  title', 'linkedin:\n\ttitle'),
    });
    expect([done, left]).toEqual([['file/yaml'], []]);
  });

  test('headings of the wrong level, in the order of the text', async () => {
    const { done, left, text } = await mended(written('# Et\n\n# To\n\n#### Fire'));
    expect(left).toEqual([]);
    expect(done.toSorted()).toEqual(['body/heading-level', 'body/heading-level', 'body/heading-order']);
    expect(await text(postTwo)).toContain('\n## Et\n\n## To\n\n### Fire\n');
  });

  test('a link without its last slash, two of them in one line', async () => {
    const { left, text } = await mended(written('[A](/blog/foerste-skridt), [B](/people/anna#content).'));
    expect(left).toEqual([]);
    expect(await text(postTwo)).toContain('[A](/blog/foerste-skridt/), [B](/people/anna/#content).');
  });

  test('commas in the times of a transcript', async () => {
    const { left, text } = await mended({
      [`${first}/transcript.da.vtt`]: (old) => old.replaceAll(/\.(\d{3})/g, ',$1'),
    });
    expect(left).toEqual([]);
    expect(await text(`${first}/transcript.da.vtt`)).toContain('\n00:01.600 --> 00:02.900\n');
  });

  test('names of pictures and sounds, wherever they are mentioned', async () => {
    const { done, left, text, root } = await mended({
      [`${second}/lyd.mp3`]: null,
      [`${second}/Lød nr#2.mp3`]: sound,
      [`${second}/index.mdx`]: replacing('episode: 2', 'episode: 2\nsound: "Lød nr#2.mp3"'),
      'posts/da/naeste-skridt/trappe.png': null,
      'posts/da/naeste-skridt/cafe\u0301.png': picture,
      [postTwo]: replacing('./trappe.png', './caf%C3%A9.png'),
    });
    expect([done, left]).toEqual([['file/address-name', 'file/address-name'], []]);
    expect(await text(`${second}/index.mdx`)).toContain('\nsound: "loed-nr-2.mp3"\n');
    expect(await text(postTwo)).toContain('(./cafe.png)');
    await expect(stat(join(root, second, 'loed-nr-2.mp3'))).resolves.toHaveProperty('size', sound.length);
  });
});

describe('nothing else is touched', () => {
  test('a name that is taken', async () => {
    const { done, left } = await mended({
      'posts/da/naeste-skridt/tråppe.png': picture,
      'posts/da/naeste-skridt/traappe.png': picture,
    });
    expect(done).toEqual([]);
    expect(left).toContain('posts/da/naeste-skridt/tråppe.png error file/address-name');
  });

  test('what only an editor can answer', async () => {
    const files = { [postOne]: replacing('[trust]', '[trsut]') };
    const { done, left, text } = await mended(files);
    expect([done, left]).toEqual([[], [`${postOne}:7 error known-tag`]]);
    expect(await text(postOne)).toContain('tags: [trsut]');
  });

  test('anything, in a dry run', async () => {
    const { done, left, text } = await mended(written('# Et'), { dryRun: true });
    expect([done, left]).toEqual([['body/heading-level'], [`${postTwo}:17 error body/heading-level`]]);
    expect(await text(postTwo)).toContain('\n# Et\n');
  });

  test('bytes that are no text', () => {
    expect(decodeText(Uint8Array.of(0, 1, 2, 3))).toBeUndefined();
  });
});
