import { existsSync } from 'node:fs';
import { link, mkdir, readdir, rename, rm, statfs, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { WordedError } from '#domain/wording.ts';

/** Why something new could not be written; nothing of it is there then. */
export class NewContentError extends WordedError {}

/**
 * Makes a folder that is there with all that `fill` writes into it, or not at all, however it ends; never over one that
 * exists. Until then it is a hidden sibling, which the next call clears away should this one be killed.
 */
export async function createFolder(target: string, fill: (folder: string) => Promise<void>): Promise<void> {
  refuseExisting(target);
  const parent = dirname(target);
  const draft = join(parent, `.${basename(target)}.${process.pid}.part`);
  try {
    await mkdir(parent, { recursive: true });
    await clearLeftovers(parent);
    await mkdir(draft);
    await fill(draft);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { recursive: true, force: true }).catch(() => {});
    throw await explainedFailure(error, target);
  }
}

/** Makes a file that is there whole or not at all; never over one that exists. */
export async function createFile(target: string, content: string | Uint8Array): Promise<void> {
  refuseExisting(target);
  const parent = dirname(target);
  const draft = join(parent, `.${basename(target)}.${process.pid}.part`);
  try {
    await mkdir(parent, { recursive: true });
    await clearLeftovers(parent);
    await writeFile(draft, content, { flush: true });
    // Unlike a rename, a link fails when somebody else was faster.
    await link(draft, target);
  } catch (error) {
    throw await explainedFailure(error, target);
  } finally {
    await rm(draft, { force: true }).catch(() => {});
  }
}

function refuseExisting(target: string): void {
  if (existsSync(target)) throw exists(target);
}

function exists(target: string): NewContentError {
  return new NewContentError(
    {
      da: `${target} findes allerede, og den bliver ikke overskrevet.`,
      en: `${target} exists already, and is not overwritten.`,
    },
    { da: 'Vælg en anden adresse med --slug.', en: 'Choose another address with --slug.' },
  );
}

/** Removes what a killed process of this machine has left behind. */
async function clearLeftovers(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const [, pid] = /^\..+\.(\d+)\.part$/.exec(name) ?? [];
    if (pid === undefined || isRunning(Number(pid))) continue;
    await rm(join(parent, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** What an editor is to be told when something could not be written; any other error as it is. */
export async function explainedFailure(error: unknown, target: string): Promise<unknown> {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EEXIST' || code === 'ENOTEMPTY') return exists(target);
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    const free = await freeMegabytes(dirname(target));
    return new NewContentError(
      {
        da: `Disken er fuld${free === undefined ? '' : ` (${free.replace('.', ',')} MB ledige)`}, så ${target} kunne ikke skrives. Intet er ændret.`,
        en: `The disk is full${free === undefined ? '' : ` (${free} MB free)`}, so ${target} could not be written. Nothing was changed.`,
      },
      { da: 'Gør plads, og kør kommandoen igen.', en: 'Make room, and run the command again.' },
    );
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new NewContentError(
      {
        da: `Der må ikke skrives i ${dirname(target)}. Intet er ændret.`,
        en: `${dirname(target)} may not be written to. Nothing was changed.`,
      },
      { da: 'Giv dig selv skriveadgang til mappen.', en: 'Give yourself the right to write there.' },
    );
  }
  return error;
}

async function freeMegabytes(folder: string): Promise<string | undefined> {
  const facts = await statfs(folder).catch(() => undefined);
  return facts && ((facts.bavail * facts.bsize) / 1_000_000).toFixed(1);
}
