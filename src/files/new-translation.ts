import { constants, copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type TranslationPlan, withField } from '#desk/translation-plan.ts';
import { createFile, createFolder, explainedFailure } from './new-content.ts';
import { writeWholeFile } from './whole-file.ts';

/**
 * Writes a translation with its pictures, and the key into the original (a path below the content folder) when it has none
 * yet. Throws NewContentError when it is there or there is no room; both files are then as they were.
 */
export async function writeTranslation(
  content: string,
  plan: TranslationPlan,
  unlinked: string | undefined,
): Promise<void> {
  const target = join(content, plan.file);
  const inFolder = basename(target) === 'index.mdx';
  if (inFolder) {
    await createFolder(dirname(target), async (draft) => {
      await writeFile(join(draft, 'index.mdx'), plan.content, { flush: true });
      for (const { from, to } of plan.pictures) {
        await copyFile(join(content, from), join(draft, basename(to)), constants.COPYFILE_FICLONE);
      }
    });
  } else {
    await createFile(target, plan.content);
  }
  if (unlinked === undefined) return;
  const original = join(content, unlinked);
  try {
    await writeWholeFile(original, withField(await readFile(original, 'utf8'), 'translationKey', plan.key));
  } catch (error) {
    await rm(inFolder ? dirname(target) : target, { recursive: true, force: true });
    throw await explainedFailure(error, original);
  }
}
