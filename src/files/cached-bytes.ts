import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { writeWholeFile } from './whole-file.ts';

/** Bytes that are worth keeping: the file that keeps them, how to make them, and who hears of a file that is no use. */
export type CachedBytes = {
  file: string;
  make(): Promise<Uint8Array>;
  report(line: string): void;
};

const sumLength = 32;

/** The kept bytes, or new ones, which are kept. A damaged file is noticed and replaced; one that cannot be written does no harm. */
export async function readCachedBytes({ file, make, report }: CachedBytes): Promise<Uint8Array> {
  const name = relative(process.cwd(), file);
  const kept = await readFile(file).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? undefined : Buffer.alloc(0),
  );
  if (kept) {
    const bytes = kept.subarray(0, -sumLength);
    if (bytes.length > 0 && sumOf(bytes).equals(kept.subarray(-sumLength))) return bytes;
    report(`${name} is damaged and is made again.`);
  }
  const bytes = await make();
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeWholeFile(file, Buffer.concat([bytes, sumOf(bytes)]));
  } catch (error) {
    report(`${name} cannot be written and is made again next time: ${(error as Error).message}.`);
  }
  return bytes;
}

function sumOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
