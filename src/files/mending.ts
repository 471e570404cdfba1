import { access, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { decodeText, mendText } from '#checks/mended-text.ts';
import type { Problem } from '#domain/problem.ts';
import { listFiles } from './tree.ts';
import { writeWholeFile } from './whole-file.ts';

/**
 * Mends what has one right answer in the files below `root` (the folder above the content). Each file is written whole or
 * not at all; `dryRun` only says what would be done. Returns the problems that were mended.
 */
export async function mendFiles(
  root: string,
  problems: readonly Problem[],
  { dryRun }: { dryRun: boolean },
): Promise<Problem[]> {
  const mended: Problem[] = [];
  const mendable = problems.filter(({ mend }) => mend !== undefined);
  for (const [file, own] of Map.groupBy(mendable, (problem) => problem.file)) {
    const move = own.find(({ mend }) => mend?.kind === 'rename');
    mended.push(...(move ? await moved(root, move, dryRun) : await rewritten(join(root, file), own, dryRun)));
  }
  return mended;
}

async function rewritten(path: string, problems: readonly Problem[], dryRun: boolean): Promise<Problem[]> {
  const text = decodeText(await readFile(path));
  if (text === undefined) return [];
  const recoded = problems.filter(({ mend }) => mend?.kind === 'encode');
  // What was found in a file that could not be read is found anew once it can be.
  const outcome = recoded.length > 0 ? { text, mended: recoded } : mendText(text, problems);
  if (outcome.mended.length > 0 && !dryRun) await writeWholeFile(path, outcome.text);
  return outcome.mended;
}

/** Gives a picture or sound its new name, after the texts beside it mention it by that. */
async function moved(root: string, problem: Problem, dryRun: boolean): Promise<Problem[]> {
  const { file, mend } = problem;
  if (mend?.kind !== 'rename') return [];
  const folder = join(root, dirname(file));
  const target = join(folder, mend.to);
  if (await exists(target)) return [];
  if (dryRun) return [problem];
  const name = file.slice(file.lastIndexOf('/') + 1);
  const spellings = new Set([name.normalize('NFC'), name.normalize('NFD')].flatMap((n) => [n, encodeURI(n)]));
  for (const beside of listFiles(folder)) {
    if (beside.includes('/') || !/\.(?:mdx|yaml)$/.test(beside)) continue;
    const text = await readFile(join(folder, beside), 'utf8');
    const renamed = [...spellings].reduce((words, spelling) => words.replaceAll(spelling, mend.to), text);
    if (renamed !== text) await writeWholeFile(join(folder, beside), renamed);
  }
  await rename(join(root, file), target);
  return [problem];
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
