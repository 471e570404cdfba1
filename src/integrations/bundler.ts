import { fork } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { findProgram, programKey } from '#files/kept-program.ts';
import { discard } from '#files/rubbish.ts';
import { readSiteSettings } from '#files/site-settings.ts';
import { bundlingFolder } from '#files/surroundings.ts';
import { tightenHeap } from '#files/tight-heap.ts';
import { openProgram, type PageProgram } from './page-program.ts';

/**
 * Gets ready what renders the pages. When only texts have changed, there is nothing for Astro to bundle; otherwise it bundles in a
 * process of its own, while the content is read, and its memory goes with it.
 */
export class Bundler {
  readonly #root: string;
  readonly #key: string;
  readonly #bundled: Promise<void> | undefined;

  private constructor(root: string, key: string, bundled?: Promise<void>) {
    this.#root = root;
    this.#key = key;
    this.#bundled = bundled;
    bundled?.catch(() => {});
  }

  /** Begins to bundle if that must be done: always where texts hold program code, which belongs to the bundle. */
  static async begin(root: string): Promise<Bundler> {
    const { url, trusted } = await readSiteSettings(root);
    // A site without an address has mistakes that somebody must mend first.
    if (url === undefined) return new Bundler(root, '');
    const key = programKey(root, url);
    if (trusted.length === 0 && (await findProgram(root, key))) return new Bundler(root, key);
    // Another program makes every page anew.
    tightenHeap();
    return new Bundler(root, key, bundle(root));
  }

  /** The program, when it is bundled. Throws what Astro says when it cannot be. */
  async program(): Promise<PageProgram> {
    await this.#bundled;
    const program = await openProgram(this.#root, this.#key).catch(report);
    if (program) return program;
    await bundle(this.#root);
    const bundled = await openProgram(this.#root, this.#key);
    if (!bundled) throw new Error('What was bundled is not there. Files changed meanwhile; build again.');
    return bundled;
  }
}

async function bundle(root: string): Promise<void> {
  await discard(root, bundlingFolder(root));
  const script = fileURLToPath(new URL('./bundling.ts', import.meta.url));
  const child = fork(script, [root], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const end = () => void child.kill();
  process.once('exit', end);
  const said = [child.stdout, child.stderr].map((stream) => (stream ? text(stream) : ''));
  const [[code, signal], ...words] = await Promise.all([once(child, 'exit'), ...said]);
  process.off('exit', end);
  await discard(root, bundlingFolder(root));
  const message = words.join('').trim();
  if (code !== 0)
    throw new Error(message || `The pages cannot be bundled: Astro ended with ${code ?? signal}.`);
  if (message) console.warn(message);
}

function report(error: Error): undefined {
  console.warn(`What was bundled last time cannot be used, and is bundled again: ${error.message}`);
}
