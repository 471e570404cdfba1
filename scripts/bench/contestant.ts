import { existsSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Engine, forget, layOut, writeContent } from './engines.ts';
import type { Item } from './item.ts';
import { FailedProcess, measureProcess } from './measured-process.ts';
import type { BuildResult, Circumstance, FailedResult, Turn } from './result.ts';

/** An engine at work on a corpus, in a folder of its own. */
export class Contestant {
  readonly engine: Engine;
  readonly folder: string;
  readonly #items: readonly Item[];
  readonly #circumstance: Circumstance;

  constructor(engine: Engine, folder: string, items: readonly Item[], circumstance: Circumstance) {
    this.engine = engine;
    this.folder = folder;
    this.#items = items;
    this.#circumstance = circumstance;
  }

  get output(): string {
    return join(this.folder, this.engine.output);
  }

  /** Lays everything out, and makes, unmeasured, what even a first build is given; once in each state of the project. */
  async prepare(say: (line: string) => void): Promise<void> {
    await layOut(this.engine, this.folder, this.#items);
    const { kept, title } = this.engine;
    const mark = `${this.folder}.pictures`;
    const { project } = this.#circumstance;
    if (kept.length === 0 || (await readFile(mark, 'utf8').catch(() => '')) === project) return;
    say(`${this.#items.length} items, ${title}: makes its pictures once, unmeasured ...`);
    await this.#run();
    await writeFile(mark, project);
  }

  /** One round: everything that this engine can do again faster than a first time, after that first time. */
  async *round(round: number): AsyncGenerator<BuildResult | FailedResult> {
    for (const turn of this.engine.turns) {
      const common = { ...this.#circumstance, round, engine: this.engine.name, turn };
      try {
        await this.#before(turn, round);
        const cost = await this.#run();
        yield { what: 'build', ...common, ...cost, ...(await sizeOf(this.output)) };
      } catch (error) {
        if (!(error instanceof FailedProcess)) throw error;
        yield { what: 'failure', ...common, said: error.message };
        return;
      }
    }
  }

  async #before(turn: Turn, round: number): Promise<void> {
    const item = editedItem(this.#items);
    if (turn === 'cold') {
      await this.#write(item);
      await forget(this.engine, this.folder);
    }
    if (turn === 'edit') await this.#write(withText(item, round));
    if (turn === 'link') await this.#write(withLink(withText(item, round)));
  }

  async #write(item: Item): Promise<void> {
    for (const file of this.engine.spell(item)) await writeContent(this.folder, file);
  }

  async #run() {
    const { command, env } = this.engine;
    const cost = await measureProcess(command, { cwd: this.folder, env: { ...process.env, ...env } });
    const missing = this.#items.find((item) => !existsSync(join(this.output, this.engine.page(item))));
    if (missing === undefined) return cost;
    throw new FailedProcess(`There is no ${this.engine.page(missing)} in ${this.output}.`);
  }
}

/** An article in the middle of the corpus. */
function editedItem(items: readonly Item[]): Item {
  const item = items.slice(Math.floor(items.length / 2)).find(({ kind }) => kind === 'post');
  if (item === undefined) throw new Error('There is no article in the second half of the corpus.');
  return item;
}

function withText(item: Item, round: number): Item {
  const [first, ...blocks] = item.blocks;
  if (first?.is !== 'paragraph') throw new Error('A text begins with a paragraph.');
  return { ...item, blocks: [{ ...first, text: `${first.text} ${round} × LinkedIn.` }, ...blocks] };
}

/** Leads the last link elsewhere, which no search can tell. */
function withLink(item: Item): Item {
  return {
    ...item,
    blocks: item.blocks.map((block) => (block.is === 'link' ? { ...block, url: '/blog/' } : block)),
  };
}

async function sizeOf(folder: string): Promise<{ files: number; bytes: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  let bytes = 0;
  for (const { parentPath, name } of files) bytes += (await stat(join(parentPath, name))).size;
  return { files: files.length, bytes };
}
