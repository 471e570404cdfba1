import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const project = join(import.meta.dirname, '..');
const parts = ['src', 'scripts', 'public', 'content', 'package.json', 'tsconfig.json', 'astro.config.mjs'];

/** Astro finds its own components from a copy only when both have a folder above them in common, which need not be so in `/tmp`. */
const copies = join(project, '.cache', 'copies');

/**
 * The project in a folder of its own, sharing the installed packages; `files` replaces or, with null, removes files. Its
 * messages are in English, the language of the tests.
 */
export async function projectCopy(files: Readonly<Record<string, string | null>> = {}): Promise<string> {
  await mkdir(copies, { recursive: true });
  const root = await mkdtemp(join(copies, 'social-selling-radio-'));
  for (const part of parts) await cp(join(project, part), join(root, part), { recursive: true });
  const site = join(root, 'content', 'site.yaml');
  await writeFile(site, (await readFile(site, 'utf8')).replace('messages: da', 'messages: en'));
  await symlink(join(project, 'node_modules'), join(root, 'node_modules'));
  for (const [path, text] of Object.entries(files)) {
    const target = join(root, path);
    await rm(target, { recursive: true, force: true });
    if (text === null) continue;
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
  return root;
}
