import { AsyncLocalStorage } from 'node:async_hooks';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroConfig, AstroPrerenderer } from 'astro';
import { installRenderScope, renderForPrerender } from 'astro/app';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { findProgram, type KeptProgram, programKey } from '#files/kept-program.ts';
import { discard } from '#files/rubbish.ts';
import { readSiteSettings } from '#files/site-settings.ts';
import { bundlingFolder } from '#files/surroundings.ts';
import type { SitePlace } from './page-writer.ts';
import { pictureRegister } from './picture-register.ts';

/** What a bundle does not say of itself: the styles of its pages, Astro's settings, and the pictures that pages show uncut. */
export type ProgramFacts = {
  styles: [page: string, styles: unknown[]][];
  image: AstroConfig['image'];
  shown: string[];
  place: SitePlace;
};

/** What finds and renders the pages of a site, and the bundle that it comes from. */
export type PageProgram = KeptProgram<ProgramFacts> & Pick<AstroPrerenderer, 'getStaticPaths' | 'render'>;

/**
 * Gets ready what renders the pages. When only texts have changed, there is nothing for Astro to bundle; otherwise it bundles in a
 * process of its own, while the content is read, and its memory goes with it.
 */
export class Bundler {
  readonly #root: string;
  readonly #key: string;
  #bundled: Promise<void> | undefined;

  private constructor(root: string, key: string) {
    this.#root = root;
    this.#key = key;
  }

  /** Begins to bundle if that must be done: always where texts hold program code, which belongs to the bundle. */
  static async begin(root: string): Promise<Bundler> {
    const { url, trusted } = await readSiteSettings(root);
    const bundler = new Bundler(root, url === undefined ? '' : programKey(root, url));
    // A site without an address has mistakes that somebody must mend first.
    if (url === undefined) return bundler;
    const isKept = trusted.length === 0 && (await findProgram(root, bundler.#key));
    if (!isKept) bundler.#bundle();
    return bundler;
  }

  /** The program, when it is bundled. Throws what Astro says when it cannot be. */
  async program(): Promise<PageProgram> {
    await this.#bundled;
    const program = await this.#find().catch(report);
    if (program) return program;
    await this.#bundle();
    const bundled = await this.#find();
    if (!bundled) throw new Error('What was bundled is not there. Files changed meanwhile; build again.');
    return bundled;
  }

  #bundle(): Promise<void> {
    const bundled = bundle(this.#root);
    bundled.catch(() => {});
    this.#bundled = bundled;
    return bundled;
  }

  async #find(): Promise<PageProgram | undefined> {
    const kept = await findProgram<ProgramFacts>(this.#root, this.#key);
    return kept && { ...kept, ...(await prerendererOf(kept)) };
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

/** What finds and renders the pages, with a kept bundle as after bundling. */
async function prerendererOf({
  entry,
  facts,
}: KeptProgram<ProgramFacts>): Promise<Pick<AstroPrerenderer, 'getStaticPaths' | 'render'>> {
  process.env['NODE_ENV'] ??= 'production';
  globalThis.astroAsset = {
    addStaticImage: pictureRegister(facts.image.service.entrypoint),
    referencedImages: new Set(facts.shown),
  };
  installRenderScope(new AsyncLocalStorage());
  const { app } = await import(pathToFileURL(entry).href);
  app.setInternals({ pagesByKeys: new Map(facts.styles.map(([page, styles]) => [page, { styles }])) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: warn } } } });
  return {
    getStaticPaths: () => new StaticPaths(app).getAll(),
    render: (request, options) => renderForPrerender(app, request, options),
  };
}

/** Hands on what Astro warns of while it renders; an error it also throws, and it is told once. */
function warn({ level, message }: { level: string; message: string }): boolean {
  if (level === 'warn') console.warn(message);
  return true;
}

function report(error: Error): undefined {
  console.warn(`What was bundled last time cannot be used, and is bundled again: ${error.message}`);
}
