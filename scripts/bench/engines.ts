import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findTool } from '../../tests/debian-tools.ts';
import { putAway } from './attic.ts';
import type { Item } from './item.ts';
import { type GeneratedFile, ownPagePath, spellItem } from './own-spelling.ts';
import { type Turn, turns } from './result.ts';
import { pagePath, type Spelling, spellForRival } from './rival-spelling.ts';

export const engineNames = ['ours', 'astro', 'eleventy', 'hugo'] as const;

export type EngineName = (typeof engineNames)[number];

/** A generator of sites, and how one lets it work in a folder. */
export type Engine = {
  name: EngineName;
  /** As it stands in tables and plots. */
  title: string;
  /** An item's files, paths below `content/`. */
  spell(item: Item): GeneratedFile[];
  /** Lays everything but the content into a folder. */
  prepare(folder: string): Promise<void>;
  command: readonly string[];
  env: Readonly<Record<string, string>>;
  /** Where the site is afterwards. */
  output: string;
  /** The file of an item's page in that site. */
  page(item: Item): string;
  /** What is measured one after the other in a round. */
  turns: readonly Turn[];
  /** Everything that a build leaves behind for the next one, the site included. */
  traces: readonly string[];
  /** Of the traces, what even a first build is given: pictures, which no text changes and the rivals do not make. */
  kept: readonly string[];
};

const project = join(import.meta.dirname, '..', '..');
const rivals = join(import.meta.dirname, 'rivals');

const node = process.execPath;

export const engines: Readonly<Record<EngineName, Engine>> = {
  ours: {
    name: 'ours',
    title: 'this site',
    spell: spellItem,
    prepare: prepareOurs,
    command: [node, 'scripts/build.ts'],
    env: { SITE_TIME: '2026-01-01T00:00:00Z' },
    output: 'dist',
    page: ownPagePath,
    turns,
    traces: ['dist', 'deploy', '.cache', '.astro'],
    kept: ['.cache/share', '.cache/astro/assets'],
  },
  astro: {
    ...rival('astro', 'Astro MDX, stock', 'mdx'),
    command: [node, 'node_modules/astro/bin/astro.mjs', 'build', '--silent'],
    // 10,000 MDX files do not fit into the memory that Node allows itself.
    env: { ASTRO_TELEMETRY_DISABLED: '1', NODE_OPTIONS: '--max-old-space-size=12288' },
    output: 'dist',
    traces: ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
  },
  eleventy: {
    ...rival('eleventy', 'Eleventy, Markdown', 'md'),
    command: [node, 'node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
    env: {},
    output: '_site',
    traces: ['_site', '.cache'],
  },
  hugo: {
    ...rival('hugo', 'Hugo, Markdown', 'md'),
    command: [findTool('hugo') ?? 'hugo', '--quiet'],
    env: {},
    output: 'public',
    traces: ['public', 'resources', '.hugo_build.lock'],
  },
};

function rival(name: Exclude<EngineName, 'ours'>, title: string, spelling: Spelling) {
  return {
    name,
    title,
    spell: (item: Item) => [spellForRival(item, spelling)],
    prepare: async (folder: string) => {
      await putAway(folder, '.');
      await cp(join(rivals, name), folder, { recursive: true });
      await linkPackages(folder);
    },
    page: pagePath,
    turns: ['cold'] as const,
    kept: [],
  };
}

const parts = ['src', 'scripts', 'public', 'content', 'package.json', 'tsconfig.json', 'astro.config.mjs'];

/** Ours has the shipped content too, which the generated one leans on. */
async function prepareOurs(folder: string): Promise<void> {
  for (const part of parts) {
    await putAway(folder, part);
    await cp(join(project, part), join(folder, part), { recursive: true });
  }
  await linkPackages(folder);
}

/** Links to the packages, in a folder of its own, because some tools keep their caches beside the packages. */
async function linkPackages(folder: string): Promise<void> {
  const installed = join(project, 'node_modules');
  const packages = join(folder, 'node_modules');
  await rm(packages, { recursive: true, force: true });
  await mkdir(packages);
  for (const name of (await readdir(installed)).filter((name) => !name.startsWith('.'))) {
    await symlink(join(installed, name), join(packages, name));
  }
}

/** Lays an engine and a corpus into a folder; what earlier builds of this site left there stays. */
export async function layOut(engine: Engine, folder: string, items: readonly Item[]): Promise<void> {
  await putAway(folder, 'content');
  await mkdir(folder, { recursive: true });
  await engine.prepare(folder);
  for (const file of items.flatMap(engine.spell)) await writeContent(folder, file);
}

/** Writes a file of the content, if it is not there already as it should be. */
export async function writeContent(folder: string, { path, text }: GeneratedFile): Promise<void> {
  const file = join(folder, 'content', path);
  if ((await readFile(file, 'utf8').catch(() => undefined)) === text) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** Puts away what earlier builds left in a folder. */
export async function forget({ traces, kept }: Engine, folder: string): Promise<void> {
  const aside = `${folder}.kept`;
  await move(kept, folder, aside);
  for (const trace of traces) await putAway(folder, trace);
  await move(kept, aside, folder);
  await rm(aside, { recursive: true, force: true });
}

async function move(paths: readonly string[], from: string, to: string): Promise<void> {
  for (const path of paths.filter((path) => existsSync(join(from, path)))) {
    await mkdir(dirname(join(to, path)), { recursive: true });
    await rename(join(from, path), join(to, path));
  }
}
