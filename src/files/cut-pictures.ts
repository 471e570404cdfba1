import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { AstroConfig, AstroPrerenderer } from 'astro';
import sharpService from 'astro/assets/services/sharp';
import sharp from 'sharp';
import { inTurns } from './turns.ts';
import { writeWholeFile } from './whole-file.ts';

/** Pictures by their path on the site, each with the pictures that are to be cut from it. */
export type StaticPictures = Awaited<ReturnType<NonNullable<AstroPrerenderer['collectStaticImages']>>>;

/** The folder of the site, the one that keeps cut pictures, Astro's settings, and which originals pages show as they are. */
export type CuttingRoom = {
  folder: string;
  cache: string;
  image: AstroConfig['image'];
  shown: ReadonlySet<string>;
};

/** Cuts pictures as Astro does after its pages, from and into what Astro keeps for the next build; an original that no page shows is removed. */
export async function cutPictures(pictures: StaticPictures, room: CuttingRoom): Promise<void> {
  await mkdir(room.cache, { recursive: true });
  // Several threads at one AVIF write other bytes than one; pictures are cut side by side.
  sharp.concurrency(1);
  await inTurns(
    availableParallelism(),
    [...pictures],
    async ([original, { originalSrcPath, transforms }]) => {
      for (const { finalPath, transform } of transforms.values())
        await cut(room, original, finalPath, transform);
      if (originalSrcPath === undefined || room.shown.has(originalSrcPath)) return;
      await rm(join(room.folder, original), { force: true });
    },
  );
}

type Transform = Parameters<typeof sharpService.transform>[1];

async function cut(
  { folder, cache, image }: CuttingRoom,
  original: string,
  path: string,
  transform: object,
): Promise<void> {
  const [place, kept] = [join(folder, path), join(cache, basename(path))];
  await mkdir(dirname(place), { recursive: true });
  if (!existsSync(kept)) {
    const bytes = await readFile(join(folder, original));
    const { data } = await sharpService.transform(
      bytes,
      { ...transform, src: original } as Transform,
      image,
      console,
    );
    await writeWholeFile(kept, data);
  }
  await copyFile(kept, place);
}
