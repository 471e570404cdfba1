import { readSummedFile, type SummedFile, writeSummedFile } from './summed-file.ts';

/** Bytes that are worth keeping: the file that keeps them, how to make them, and who hears of a file that is no use. */
export type CachedBytes = SummedFile & { make(): Promise<Uint8Array> };

/** The kept bytes, or new ones, which are kept. A damaged file is noticed and replaced; one that cannot be written does no harm. */
export async function readCachedBytes({ make, ...file }: CachedBytes): Promise<Uint8Array> {
  const kept = await readSummedFile(file);
  if (kept) return kept;
  const bytes = await make();
  await writeSummedFile(file, [bytes]);
  return bytes;
}
