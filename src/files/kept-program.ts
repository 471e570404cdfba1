import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pictureExtensions } from '#domain/picture.ts';
import { programSum } from './code-sum.ts';
import { giveSecondName } from './second-name.ts';
import { readSummedFile, writeSummedFile } from './summed-file.ts';
import { contentFolder, programFolder } from './surroundings.ts';

/** A file below a folder: its path, its size in bytes and when it was written, in milliseconds. */
type FileStamp = readonly [path: string, size: number, time: number];

/** What renders the pages of a project, as Astro bundled it: the file that it begins with, and what the bundle does not say of itself. */
export type KeptProgram<Facts> = { entry: string; facts: Facts };

type Note<Facts> = { key: string; facts: Facts; bundle: FileStamp[]; site: FileStamp[] };

/** A sum of all that a program is bundled from: code, packages, settings, the address of the site, public files, the pictures of the content. */
export function programKey(projectRoot: string, site: string): string {
  const content = contentFolder(projectRoot);
  const pictures = filesBelow(content).filter((path) =>
    pictureExtensions.some((extension) => path.toLowerCase().endsWith(`.${extension}`)),
  );
  const stamps = [stampsOf(content, pictures), stampsBelow(join(projectRoot, 'public'))];
  const bundled = [programSum(projectRoot), new URL(site).href, stamps];
  return createHash('sha256').update(JSON.stringify(bundled)).digest('hex');
}

/** Keeps a program that was bundled into the folder of a site, with what stands beside the pages there, before there are any. */
export async function keepProgram<Facts>(
  projectRoot: string,
  { key, facts, folder }: { key: string; facts: Facts; folder: string },
): Promise<void> {
  const kept = placesIn(projectRoot);
  rmSync(kept.note, { force: true });
  rmSync(kept.folder, { recursive: true, force: true });
  linkBelow(join(folder, bundleFolder), kept.bundle);
  linkBelow(folder, kept.site, [bundleFolder]);
  const note: Note<Facts> = { key, facts, bundle: stampsBelow(kept.bundle), site: stampsBelow(kept.site) };
  await writeSummedFile({ file: kept.note, report: console.warn }, [Buffer.from(JSON.stringify(note))]);
}

/** The kept program of that key; undefined when there is none, or it is not as it was kept, which is said. */
export async function findProgram<Facts>(
  projectRoot: string,
  key: string,
): Promise<KeptProgram<Facts> | undefined> {
  const kept = placesIn(projectRoot);
  const bytes = await readSummedFile({ file: kept.note, report: console.warn });
  const note: Note<Facts> | undefined = bytes && JSON.parse(bytes.toString());
  if (note?.key !== key) return undefined;
  const now = [stampsBelow(kept.bundle), stampsBelow(kept.site)];
  if (JSON.stringify(now) !== JSON.stringify([note.bundle, note.site])) {
    console.warn('What was bundled last time is not as it was left, and is bundled again.');
    return undefined;
  }
  const [entry = ''] = note.bundle.flatMap(([path]) => (path.startsWith(entryName) ? [path] : []));
  return { entry: join(kept.bundle, entry), facts: note.facts };
}

/** Lays what a kept program has beside its pages into the folder of a site; returns the paths. */
export function layProgram(projectRoot: string, folder: string): string[] {
  return linkBelow(placesIn(projectRoot).site, folder);
}

/** Where Astro puts what renders the pages, below the folder of the site, and how the file is called that it begins with. */
const bundleFolder = '.prerender';
const entryName = 'prerender-entry.';

function placesIn(projectRoot: string) {
  const folder = programFolder(projectRoot);
  return { folder, bundle: join(folder, 'bundle'), site: join(folder, 'site'), note: `${folder}.note` };
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => relative(folder, join(parentPath, name))).sort();
}

function stampsBelow(folder: string): FileStamp[] {
  return stampsOf(folder, filesBelow(folder));
}

function stampsOf(folder: string, paths: readonly string[]): FileStamp[] {
  return paths.map((path) => {
    const { size, mtimeMs } = lstatSync(join(folder, path));
    return [path, size, mtimeMs];
  });
}

function linkBelow(from: string, to: string, without: readonly string[] = []): string[] {
  const paths = filesBelow(from).filter((path) => !without.some((folder) => path.startsWith(folder)));
  for (const path of paths) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    giveSecondName(join(from, path), join(to, path));
  }
  return paths;
}
