import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { lstat, readdir, readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Wording } from '#domain/wording.ts';
import { inTurns } from './turns.ts';
import { writeWholeFile } from './whole-file.ts';

/**
 * Looks whether the pages that Astro keeps for the next build are as a whole build left them, and breaks their seal until this one is
 * whole: Astro notes what it keeps only at its end, so that a build that was killed leaves pages that are newer than the note, or half
 * of one. What is not sealed is removed, and made again.
 */
export async function openKeptPages(root: string, report: (line: Wording) => void): Promise<void> {
  const { pages, note, seal } = placesOf(root);
  const sealed = await readFile(seal, 'utf8').catch(() => undefined);
  await rm(seal, { force: true });
  if (!existsSync(pages) && !existsSync(note)) return;
  if (sealed !== undefined && sealed === (await stampOf(root))) return;
  await rm(note, { force: true });
  await rm(pages, { recursive: true, force: true });
  report({
    da: 'Siderne fra sidste gang er ikke hele og laves igen.',
    en: 'The pages kept from last time are not whole and are made again.',
  });
}

/** Seals what a whole build keeps. */
export async function sealKeptPages(root: string): Promise<void> {
  await writeWholeFile(placesOf(root).seal, await stampOf(root));
}

/** Every kept file with its size and the moment it was written, as one hash. */
async function stampOf(root: string): Promise<string> {
  const { pages, note } = placesOf(root);
  const entries = await readdir(pages, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  const stamps = await inTurns(32, [note, ...files], async (file) => {
    const { size, mtimeMs } = await lstat(file).catch(() => ({ size: -1, mtimeMs: 0 }));
    return `${relative(root, file)} ${size} ${mtimeMs}\n`;
  });
  return createHash('sha256').update(stamps.join('')).digest('hex');
}

function placesOf(root: string): { pages: string; note: string; seal: string } {
  const folder = join(root, '.cache', 'astro');
  return {
    pages: join(folder, 'dist'),
    note: join(folder, 'incremental-build.json'),
    seal: join(folder, 'sealed'),
  };
}
