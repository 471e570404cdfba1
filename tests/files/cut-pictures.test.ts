import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { type CuttingRoom, cutPictures } from '#files/cut-pictures.ts';

test('one thread cuts a picture, so that its bytes are the same with any number of processors', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cut-'));
  sharp.concurrency(4);
  const image = {} as CuttingRoom['image'];
  await cutPictures(new Map(), { folder, cache: join(folder, 'cache'), image, shown: new Set() });
  expect(sharp.concurrency()).toBe(1);
  await rm(folder, { recursive: true });
});
