import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The programs that look at the site from outside, make sound for the tests or build beside it, each with its Debian package. */
const packages = {
  gpo: 'gpodder',
  newsboat: 'newsboat',
  podboat: 'newsboat',
  script: 'bsdutils',
  podget: 'podget',
  jing: 'jing',
  xmllint: 'libxml2-utils',
  nginx: 'nginx',
  ffmpeg: 'ffmpeg',
  sox: 'sox',
  'espeak-ng': 'espeak-ng',
  hugo: 'hugo',
} as const;

export type Tool = keyof typeof packages;

const tools = Object.keys(packages) as Tool[];

/** Where a tool is on this machine; undefined when it is not here. */
export function findTool(tool: Tool): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/bin', '/usr/sbin'];
  return folders.map((folder) => join(folder, tool)).find((path) => existsSync(path));
}

/** Where a tool is on this machine. Throws when it is not here. */
export function requireTool(tool: Tool): string {
  const path = findTool(tool);
  if (path === undefined) throw new Error(absence(tool));
  return path;
}

/** What is to be said of a tool that is not on this machine. */
export function absence(tool: Tool): string {
  return `${tool} is not installed here, so the tests that use it are skipped. ${remedy(tool)}`;
}

/** How one gets a tool onto this machine. */
export function remedy(tool: Tool): string {
  return `On Debian: apt-get install ${packages[tool]}`;
}

/**
 * Installs what is missing when we are root on Debian, says plainly of everything that is missing even then, and returns
 * the tools that are here.
 */
export function installDebianTools(): Tool[] {
  installMissing(tools);
  const here = tools.filter((tool) => findTool(tool) !== undefined);
  for (const tool of tools) if (!here.includes(tool)) console.log(absence(tool));
  return here;
}

/** Installs those of some tools that are missing, when we are root on Debian. */
export function installMissing(wanted: readonly Tool[]): void {
  const missing = wanted.filter((tool) => findTool(tool) === undefined);
  if (missing.length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) install(missing);
}

function install(missing: readonly Tool[]): void {
  const wanted = [...new Set(missing.map((tool) => packages[tool]))];
  console.log(`Installing ${wanted.join(', ')} from Debian (once) ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const apt = (...args: string[]) => spawnSync('apt-get', args, { stdio: 'ignore', env }).status;
  apt('update', '-qq');
  const command = ['install', '-y', '-qq', '--no-install-recommends'];
  // One name that this Debian does not know makes apt refuse them all; then each is tried alone.
  if (apt(...command, ...wanted) !== 0) for (const name of wanted) apt(...command, name);
}
