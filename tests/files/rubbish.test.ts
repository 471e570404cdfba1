import { existsSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { discard, removeRubbish } from '#files/rubbish.ts';

async function projectWith(...folders: readonly string[]): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'rubbish-'));
  for (const folder of folders) {
    await mkdir(join(root, folder, 'below'), { recursive: true });
    await writeFile(join(root, folder, 'below', 'file'), '');
  }
  return root;
}

test('what is discarded is out of the way at once, and removed later', async () => {
  const root = await projectWith('dist.former', 'dist.next');
  await discard(root, join(root, 'dist.former'));
  await discard(root, join(root, 'dist.next'));
  expect(readdirSync(root)).toEqual(['.cache']);
  await removeRubbish(root);
  expect(readdirSync(join(root, '.cache'))).toEqual([]);
});

test('what a removal left behind is removed by the next one', async () => {
  const root = await projectWith('.cache/rubbish.going', 'dist.former');
  await discard(root, join(root, 'dist.former'));
  await removeRubbish(root);
  await removeRubbish(root);
  expect(readdirSync(join(root, '.cache'))).toEqual([]);
});

test('nothing to discard and nothing to remove is no mistake', async () => {
  const root = await projectWith();
  await discard(root, join(root, 'dist.former'));
  await removeRubbish(root);
  expect(existsSync(join(root, '.cache'))).toBe(false);
});
