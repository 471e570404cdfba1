import type { Block } from './block.ts';
import { pagefindChunk } from './chunk-columns.ts';
import { type Facts, parseFacts } from './facts.ts';
import { type IndexVersion, indexAddress, indexPath, versionAddress } from './index-address.ts';
import { pagefindMetadata } from './pagefind-metadata.ts';
import { PagefindModule } from './pagefind-module.ts';
import { parseShard, shardsFor, type VocabularyWord } from './vocabulary.ts';

/** What the engine needs of `fetch`. */
export type Fetch = (address: string) => Promise<Response>;

/** The files of an index, each fetched when it is asked for and then kept. */
export class IndexReader {
  readonly facts: Facts;
  readonly #files: IndexFiles;
  readonly #pagefind: PagefindModule;
  readonly #chunks = new Map<string, Promise<void>>();
  readonly #postings = new Map<string, Promise<ReadonlyMap<number, readonly number[]>>>();
  readonly #blocks = new Map<string, Promise<Block>>();
  readonly #shards = new Map<string, Promise<VocabularyWord[]>>();

  private constructor(files: IndexFiles, facts: Facts, pagefind: PagefindModule) {
    this.#files = files;
    this.facts = facts;
    this.#pagefind = pagefind;
  }

  /** Fetches what every question needs. `base` is where the site begins: `/` or a full address. Throws when something is not there. */
  static async open(base: string, fetch: Fetch): Promise<IndexReader> {
    const root = base.replace(/\/+$/, '');
    const answer = await fetch(root + versionAddress);
    if (!answer.ok) throw new Error(`${answer.status} for ${versionAddress}`);
    const { index, wasm } = (await answer.json()) as IndexVersion;
    const files = new IndexFiles(`${root}${indexAddress(index)}/`, fetch);
    const program = new IndexFiles(`${root}${indexAddress(wasm)}/`, fetch);
    const [text, code] = await Promise.all([files.text(indexPath.facts), program.bytes('pagefind.wasm')]);
    const facts = parseFacts(text);
    return new IndexReader(files, facts, await PagefindModule.start(code, pagefindMetadata(facts)));
  }

  /** Where a token stands: places by record. */
  postings(token: string): Promise<ReadonlyMap<number, readonly number[]>> {
    return kept(this.#postings, token, async () => {
      await Promise.all(this.#pagefind.missingChunks(token).map((name) => this.#chunk(name)));
      return new Map(this.#pagefind.find(token).map(([name, places]) => [Number(name), places]));
    });
  }

  /** A block of a record's text. */
  block(record: number, block: number): Promise<Block> {
    const path = indexPath.block(record, block);
    return kept(this.#blocks, path, () => this.#files.json<Block>(path));
  }

  /** Words of the vocabulary among which those are that begin with `key`, see `headKey`. */
  async wordsBeginning(key: string): Promise<VocabularyWord[]> {
    const shards = shardsFor(this.facts.heads, key).map((shard) => this.#shard(indexPath.head(shard)));
    return (await Promise.all(shards)).flat();
  }

  /** Words of the vocabulary among which those are that end so, see `tailKey`. */
  async wordsEnding(key: string): Promise<VocabularyWord[]> {
    const shards = shardsFor(this.facts.tails, key).map((shard) => this.#shard(indexPath.tail(shard)));
    return (await Promise.all(shards)).flat();
  }

  #chunk(name: string): Promise<void> {
    return kept(this.#chunks, name, async () =>
      this.#pagefind.load(pagefindChunk(await this.#files.bytes(indexPath.chunk(Number(name))))),
    );
  }

  #shard(path: string): Promise<VocabularyWord[]> {
    return kept(this.#shards, path, async () => parseShard(await this.#files.text(path)));
  }
}

/** A folder of packed files. */
class IndexFiles {
  readonly #folder: string;
  readonly #fetch: Fetch;

  constructor(folder: string, fetch: Fetch) {
    this.#folder = folder;
    this.#fetch = fetch;
  }

  async bytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await (await this.#unpacked(path)).arrayBuffer());
  }

  async text(path: string): Promise<string> {
    return (await this.#unpacked(path)).text();
  }

  async json<Value>(path: string): Promise<Value> {
    return (await (await this.#unpacked(path)).json()) as Value;
  }

  async #unpacked(path: string): Promise<Response> {
    const address = `${this.#folder}${path}.pack`;
    const answer = await this.#fetch(address);
    if (!answer.ok || !answer.body) throw new Error(`${answer.status} for ${address}`);
    return new Response(answer.body.pipeThrough(new DecompressionStream('gzip')));
  }
}

/** A promise for each key, made once; one that fails is made again the next time. */
function kept<Value>(
  store: Map<string, Promise<Value>>,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const known = store.get(key);
  if (known) return known;
  const made = make();
  store.set(key, made);
  made.catch(() => store.delete(key));
  return made;
}
