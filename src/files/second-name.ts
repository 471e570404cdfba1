import { constants, copyFileSync, linkSync } from 'node:fs';

/** Gives a file a second name, where none may be yet; where a disk knows no such thing, it is copied. */
export function giveSecondName(file: string, name: string): void {
  try {
    linkSync(file, name);
  } catch (error) {
    if (isInTheWay(error)) throw error;
    copyFileSync(file, name, constants.COPYFILE_EXCL);
  }
}

/** Whether something failed because a file or folder stands where another is to be. */
export function isInTheWay(error: unknown): boolean {
  return ['EEXIST', 'EISDIR', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
}
