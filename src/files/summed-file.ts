import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { writeWholeFile } from './whole-file.ts';

/** A file of bytes with their SHA-256 behind them, so that damage is noticed, and who hears of it. */
export type SummedFile = { file: string; report(line: string): void };

const sumLength = 32;
const blockSize = 1 << 20;

/** The bytes of a file; undefined when there is none, or it is not as it was written, which is reported. */
export async function readSummedFile({ file, report }: SummedFile): Promise<Buffer | undefined> {
  const kept = await readFile(file).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? undefined : Buffer.alloc(0),
  );
  if (!kept) return undefined;
  const bytes = kept.subarray(0, -sumLength);
  if (bytes.length > 0 && sumOf([bytes]).equals(kept.subarray(-sumLength))) return bytes;
  report(`${relative(process.cwd(), file)} is damaged and is made again.`);
  return undefined;
}

/** Keeps bytes, in one or several parts, for later. A file that cannot be written does no harm, and is reported. */
export async function writeSummedFile(
  { file, report }: SummedFile,
  parts: readonly Uint8Array[],
): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeWholeFile(file, inBlocks([...parts, sumOf(parts)]));
  } catch (error) {
    const name = relative(process.cwd(), file);
    report(`${name} cannot be written and is made again next time: ${(error as Error).message}.`);
  }
}

/** The same bytes in blocks of about a megabyte: not one by one, and never all of them a second time. */
function* inBlocks(parts: readonly Uint8Array[]): Generator<Uint8Array> {
  let [block, size]: [Uint8Array[], number] = [[], 0];
  for (const part of parts) {
    block.push(part);
    size += part.length;
    if (size < blockSize) continue;
    yield Buffer.concat(block);
    [block, size] = [[], 0];
  }
  yield Buffer.concat(block);
}

function sumOf(parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
