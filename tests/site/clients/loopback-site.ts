import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { libraryOf } from '#domain/content.ts';
import type { Episode } from '#domain/episode.ts';
import type { Library } from '#domain/library.ts';
import { readContent } from '#files/content.ts';
import { serveSite } from '#files/server.ts';
import { currentInstant } from '#files/surroundings.ts';
import { listFiles } from '#files/tree.ts';
import { freePort } from '../../nginx-server.ts';
import { dist, project } from '../built-site.ts';

/** The built site on loopback, with a home folder for one client. */
export type LoopbackSite = {
  library: Library;
  /** The address of a path of the site on loopback. */
  at(path: string): string;
  home: string;
  /** Runs a program in that home; gives back what it printed. Throws when it fails. */
  run(program: string, args: readonly string[], options?: RunOptions): Promise<string>;
  close(): Promise<void>;
};

export type RunOptions = {
  environment?: Record<string, string>;
  /** Looks every moment whether the program is to be ended by typing `q`. */
  quitWhen?(): Promise<boolean>;
};

/** Serves a copy of the built site in whose feeds the site's address, and nothing else, is that of the server. */
export async function serveLoopbackSite(): Promise<LoopbackSite> {
  const content = await readContent({ root: join(project, 'content'), now: currentInstant() });
  const library = libraryOf(content, { hidden: false });
  const folder = await mkdtemp(join(tmpdir(), 'social-selling-radio-client-'));
  const [site, home] = [join(folder, 'site'), join(folder, 'home')];
  await cp(dist, site, { recursive: true });
  await mkdir(home);
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  for (const file of listFiles(site).filter((path) => path.endsWith('.xml'))) {
    const text = await readFile(join(site, file), 'utf8');
    await writeFile(join(site, file), text.replaceAll(library.site.url, origin));
  }
  const server = await serveSite(site, port);
  if (server.url !== `${origin}/`) throw new Error('The port was taken by somebody else in between.');
  return {
    library,
    at: (path) => `${origin}${path}`,
    home,
    run: (program, args, options = {}) => runProgram(home, program, args, options),
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Nothing answers on this port, so that a client that wants to leave loopback fails at once. */
const nowhere = 'http://127.0.0.1:9';

function runProgram(
  home: string,
  program: string,
  args: readonly string[],
  { environment = {}, quitWhen }: RunOptions,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: home,
      env: {
        HOME: home,
        PATH: '/usr/local/bin:/usr/bin:/bin',
        LC_ALL: 'C.UTF-8',
        TERM: 'xterm',
        http_proxy: nowhere,
        https_proxy: nowhere,
        no_proxy: 'localhost,127.0.0.1',
        ...environment,
      },
      timeout: 120_000,
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (part) => {
        said += part;
      });
    }
    const watch = setInterval(async () => {
      if (await quitWhen?.()) child.stdin.write('q');
    }, 200);
    if (!quitWhen) child.stdin.end();
    child.stdin.on('error', () => {});
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearInterval(watch);
      if (code === 0) resolve(said);
      else reject(new Error(`${program} ended with ${code ?? signal}.\n${said}`));
    });
  });
}

/** The SHA-256 sum of every sound below a folder, by file name. */
export async function soundSums(folder: string): Promise<Record<string, string>> {
  const sounds = listFiles(folder).filter((path) => /\.(?:mp3|m4a)$/.test(path));
  return sumsOf(sounds.map((path) => join(folder, path)));
}

/** The same for the sounds that editors put beside their episodes. */
export function sourceSums(episodes: readonly Episode[]): Promise<Record<string, string>> {
  return sumsOf(
    episodes.flatMap(({ sound }) => (sound.file === undefined ? [] : [join(project, 'content', sound.file)])),
  );
}

async function sumsOf(files: readonly string[]): Promise<Record<string, string>> {
  const sums = files.map(async (file) => {
    const sum = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
    return [file.slice(file.lastIndexOf('/') + 1), sum] as const;
  });
  return Object.fromEntries((await Promise.all(sums)).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
