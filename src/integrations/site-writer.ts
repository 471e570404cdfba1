import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { loadTreeBody } from '#collections/body.ts';
import { digestsOf, keyOf } from '#collections/keyed-routes.ts';
import { loadLibrary } from '#collections/library.ts';
import { reportStep } from '#files/build-steps.ts';
import { programSum } from '#files/code-sum.ts';
import { KeptSite } from '#files/kept-site.ts';
import { readLinkedFile } from '#files/linked-file.ts';
import { contentFolder, keptSiteFolder, previewShown } from '#files/surroundings.ts';
import { type FolderFile, linkedFolders } from '#views/linked-folders.ts';
import { PageWriter, type Shown } from './page-writer.ts';

/**
 * Writes the pages, and all that lies below them, into the built site; what says the same as last time is put there as it is. Astro
 * finds and renders the pages. It could write them too, but every new one twice and every kept one as a copy, and one after the other.
 */
export function siteWriter(): AstroIntegration {
  let config: AstroConfig;
  return {
    name: 'site-writer',
    hooks: {
      'astro:config:done': ({ config: settled }) => {
        config = settled;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => {
          let pages: PageWriter;
          return {
            ...usual,
            getStaticPaths: async () => {
              pages = new PageWriter(usual, config);
              await writeSite(pages, config);
              return [];
            },
            collectStaticImages: async () => pages.pictures,
          };
        });
      },
    },
  };
}

async function writeSite(pages: PageWriter, config: AstroConfig): Promise<void> {
  const root = fileURLToPath(config.root);
  const keeping = { folder: keptSiteFolder(root), program: programSum(root) };
  const site = await KeptSite.open<Shown>(fileURLToPath(config.outDir), previewShown() ? undefined : keeping);
  const paths = await pages.list();
  const linked = linkedFolders(await loadLibrary(), loadTreeBody).flatMap(({ path, list }) =>
    list().map((file) => ({ path: `${path.slice(1)}${file.name}`, file })),
  );
  const total = paths.length + linked.length;
  let [done, kept] = [0, 0];
  const count = (wasKept: boolean) => {
    done += 1;
    if (wasKept) kept += 1;
    reportStep({ name: 'pages', state: 'going', done, total });
  };
  reportStep({ name: 'pages', state: 'begun' });
  for (const { path, file } of linked) count(await putLinkedFile(site, root, path, file));
  for (const path of paths) count(await pages.put(site, path));
  await site.seal();
  if (!site.whole) reportStep({ name: 'pages', state: 'damaged' });
  reportStep({ name: 'pages', state: 'over', all: total, kept });
  reportStep({ name: 'pictures', state: 'begun' });
}

/** Says whether the file was there already. */
async function putLinkedFile(
  site: KeptSite<Shown>,
  root: string,
  path: string,
  file: FolderFile,
): Promise<boolean> {
  const key = linkedKey(root, file);
  if (site.reuse(path, key)) return true;
  if ('file' in file) site.copy(path, key, join(contentFolder(root), file.file));
  else site.write(path, key, await readLinkedFile(root, file));
  return false;
}

/** All that a file is made of; what the editors keep is known by its size and by when it was written. */
function linkedKey(root: string, file: FolderFile): string {
  if ('from' in file) return keyOf(digestsOf(file.from));
  if ('picture' in file) return keyOf(file.picture);
  const { size, mtimeMs } = statSync(join(contentFolder(root), file.file));
  return `${size} ${mtimeMs}`;
}
