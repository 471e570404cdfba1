/** What Pagefind's WebAssembly 1.6 offers, of which we use finding tokens. Texts and bytes are handed over in its memory. */
type Exports = {
  memory: WebAssembly.Memory;
  __wbindgen_externrefs: WebAssembly.Table;
  __wbindgen_start(): void;
  __wbindgen_malloc(length: number, align: number): number;
  __wbindgen_free(at: number, length: number, align: number): void;
  init_pagefind(at: number, length: number): number;
  load_index_chunk(index: number, at: number, length: number): number;
  request_indexes(index: number, at: number, length: number): [at: number, length: number];
  search(index: number, ...rest: number[]): [at: number, length: number];
};

/** A result as Pagefind spells it: the name of a page, and the places of what was asked for. */
type Result = { p: string; l: readonly { l: number }[] };

/** An index in Pagefind's own memory. */
export class PagefindModule {
  readonly #exports: Exports;
  #index: number;

  private constructor(exports: Exports, metadata: Uint8Array) {
    this.#exports = exports;
    this.#index = exports.init_pagefind(...this.#put(metadata));
  }

  /** Starts Pagefind with the list of its records and chunks; both files unpacked and without signature. */
  static async start(code: Uint8Array<ArrayBuffer>, metadata: Uint8Array): Promise<PagefindModule> {
    let exports: Exports | undefined;
    const { instance } = await WebAssembly.instantiate(code, {
      './pagefind_web_bg.js': {
        // wasm-bindgen keeps the values that every program needs at the end of this table.
        __wbindgen_init_externref_table: () => {
          const table = exports?.__wbindgen_externrefs;
          const offset = table?.grow(4) ?? 0;
          table?.set(0, undefined);
          for (const [index, value] of [undefined, null, true, false].entries())
            table?.set(offset + index, value);
        },
      },
    });
    exports = instance.exports as unknown as Exports;
    exports.__wbindgen_start();
    return new PagefindModule(exports, metadata);
  }

  /** The names of the chunks that still have to be loaded before a token can be found. */
  missingChunks(token: string): string[] {
    const names = this.#take(this.#exports.request_indexes(this.#index, ...this.#put(encoder.encode(token))));
    return JSON.parse(names).filter((name: unknown) => name);
  }

  /** Takes in an index chunk, unpacked. */
  load(chunk: Uint8Array): void {
    this.#index = this.#exports.load_index_chunk(this.#index, ...this.#put(chunk));
  }

  /**
   * The names of the records that hold a token, each with its places. Pagefind takes every word that begins alike, which is
   * why tokens end in a sign. (Its exact search names only the first place.)
   */
  find(token: string): [name: string, places: number[]][] {
    const [word, original, filters, sort] = [token, token, '{}', ''].map((text) =>
      this.#put(encoder.encode(text)),
    );
    if (!word || !original || !filters || !sort) return [];
    const answer = this.#exports.search(this.#index, ...word, ...original, ...filters, ...sort, 0, 1);
    const { results } = JSON.parse(this.#take(answer)) as { results: Result[] };
    return results.map(({ p, l }) => [p, l.map((place) => place.l)]);
  }

  #put(bytes: Uint8Array): [at: number, length: number] {
    const at = this.#exports.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(this.#exports.memory.buffer).set(bytes, at);
    return [at, bytes.length];
  }

  #take([at, length]: [at: number, length: number]): string {
    const text = decoder.decode(new Uint8Array(this.#exports.memory.buffer, at >>> 0, length));
    this.#exports.__wbindgen_free(at, length, 1);
    return text;
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
