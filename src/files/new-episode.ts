import { constants, copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EpisodePlan } from '#desk/episode-plan.ts';
import type { CoverPicture } from './cover-picture.ts';
import { createFolder } from './new-content.ts';

/** Writes the folder of a new episode, all of it or nothing. Throws NewContentError when it is there or there is no room. */
export async function writeEpisode(
  content: string,
  { folder, soundName, texts }: EpisodePlan,
  sound: string,
  cover: CoverPicture | undefined,
): Promise<void> {
  await createFolder(join(content, folder), async (draft) => {
    await copyFile(sound, join(draft, soundName), constants.COPYFILE_FICLONE);
    if (cover) await writeFile(join(draft, cover.name), cover.bytes, { flush: true });
    for (const { name, content } of texts) await writeFile(join(draft, name), content, { flush: true });
  });
}
