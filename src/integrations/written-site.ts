import { join } from 'node:path';
import { loadText } from '#collections/body.ts';
import { loadLibrary } from '#collections/library.ts';
import { reportStep } from '#files/build-steps.ts';
import { programSum } from '#files/code-sum.ts';
import { digestsOf, keyOf } from '#files/digests.ts';
import { giveWay } from '#files/giving-way.ts';
import { KeptSite } from '#files/kept-site.ts';
import { readLinkedFile, stampOfLinkedFile } from '#files/linked-file.ts';
import { contentFolder, keptSiteFolder, previewShown } from '#files/surroundings.ts';
import { inTurns } from '#files/turns.ts';
import { type FolderFile, linkedFolders } from '#views/linked-folders.ts';
import { fileOf, type PageWriter, type Shown } from './page-writer.ts';

/** So many pictures that lie below pages are drawn and read at once: one is pressed while the next is drawn. */
const atOnce = 4;

/** No bar shows more than so many steps. */
const steps = 200;

/**
 * Writes the pages, and all that lies below them, into the folder of a site; what says the same as last time is put there as it is, if
 * it is not `standing` there already. Returns the paths of all.
 */
export async function writeSite(
  pages: PageWriter,
  root: string,
  folder: string,
  standing: Iterable<string> = [],
): Promise<readonly string[]> {
  const keeping = { folder: keptSiteFolder(root), program: programSum(root) };
  await using site = await KeptSite.open<Shown>(folder, previewShown() ? undefined : keeping, standing);
  const paths = await pages.list();
  const linked = linkedFolders(await loadLibrary(), loadText).flatMap(({ path, list }) =>
    list().map((file) => ({ path: `${path.slice(1)}${file.name}`, file })),
  );
  const files = [...linked.map(({ path }) => path), ...paths.map(fileOf)];
  site.expect(new Set(files));
  const total = files.length;
  const stride = Math.ceil(total / steps);
  let [done, kept] = [0, 0];
  const count = (wasKept: boolean) => {
    done += 1;
    if (wasKept) kept += 1;
    if (done % stride === 0) reportStep({ name: 'pages', state: 'going', done, total });
  };
  reportStep({ name: 'pages', state: 'begun' });
  await inTurns(atOnce, linked, async ({ path, file }) => {
    await giveWay();
    count(await putLinkedFile(site, root, path, file));
  });
  for (const path of paths) {
    await giveWay();
    count(await pages.put(site, path));
  }
  await site.seal();
  if (!site.whole) reportStep({ name: 'pages', state: 'damaged' });
  reportStep({ name: 'pages', state: 'over', all: total, kept });
  reportStep({ name: 'pictures', state: 'begun' });
  return files;
}

/** Says whether the file was there already. */
async function putLinkedFile(
  site: KeptSite<Shown>,
  root: string,
  path: string,
  file: FolderFile,
): Promise<boolean> {
  const keys = [linkedKey(root, file)];
  if (site.reuse(path, keys)) return true;
  if ('file' in file) await site.copy(path, keys, join(contentFolder(root), file.file));
  else await site.write(path, keys, await readLinkedFile(root, file));
  return false;
}

/** All that a file is made of. */
function linkedKey(root: string, file: FolderFile): string {
  if ('from' in file) return keyOf(digestsOf(file.from));
  if ('picture' in file) return keyOf(file.picture);
  return stampOfLinkedFile(root, file);
}
