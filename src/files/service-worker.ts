import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashedFilesIn, namesOthers } from '#offline/hashed-files.ts';
import { parseServiceWorker, renderServiceWorker } from '#offline/shell.ts';

/**
 * Completes `/sw.js` in a built site with the files that its pages need, and with a version that is another one whenever
 * one of them is; returns the number of files.
 */
export async function writeServiceWorker(folder: string): Promise<number> {
  const file = join(folder, 'sw.js');
  const { worker, shell } = parseServiceWorker(await readFile(file, 'utf8'));
  const texts = await Promise.all(
    shell.pages.map((page) => readFile(join(folder, page, 'index.html'), 'utf8')),
  );
  const files = new Set(shell.files);
  for (let named = texts.flatMap(hashedFilesIn); named.length > 0; ) {
    const fresh = [...new Set(named)].filter((path) => !files.has(path));
    for (const path of fresh) files.add(path);
    const others = fresh.filter(namesOthers).map((path) => readFile(join(folder, path), 'utf8'));
    named = (await Promise.all(others)).flatMap(hashedFilesIn);
  }
  const version = createHash('sha256')
    .update(JSON.stringify([texts, [...files].sort()]))
    .digest('hex')
    .slice(0, 12);
  await writeFile(file, renderServiceWorker(worker, { ...shell, version, files: [...files].sort() }));
  return files.size;
}
