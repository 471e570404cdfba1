import { rename, rm, writeFile } from 'node:fs/promises';

let drafts = 0;

/** Writes a file, in one or several blocks, so that a reader sees the old one or the new one, never a half; on failure the old one stays. */
export async function writeWholeFile(
  path: string,
  content: string | Uint8Array | Iterable<Uint8Array>,
): Promise<void> {
  const draft = `${path}.${process.pid}.${drafts}.part`;
  drafts += 1;
  try {
    await writeFile(draft, content, { flush: true });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
