import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '#domain/instant.ts';
import { writeWholeFile } from './whole-file.ts';

/** Notes at which moment the site in `dist` was as it should be. */
export async function writeBuildMoment(root: string, moment: Instant): Promise<void> {
  await mkdir(join(root, '.cache'), { recursive: true });
  await writeWholeFile(fileOf(root), `${moment}\n`);
}

/** The moment of the site in `dist`; undefined when there is no site, or nobody noted it. */
export async function readBuildMoment(root: string): Promise<Instant | undefined> {
  if (!existsSync(join(root, 'dist', 'index.html'))) return undefined;
  const text = await readFile(fileOf(root), 'utf8').catch(() => '');
  return Number.isNaN(Date.parse(text.trim())) ? undefined : text.trim();
}

function fileOf(root: string): string {
  return join(root, '.cache', 'built-at');
}
