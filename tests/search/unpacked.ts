import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What all packed files below a folder hold, as one text. */
export async function unpackedText(folder: string): Promise<string> {
  const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.pack')).sort();
  const texts = await Promise.all(
    paths.map(async (path) => gunzipSync(await readFile(join(folder, path))).toString('utf8')),
  );
  return texts.join('\n');
}
