import type { Content } from '#domain/content.ts';
import { codeSum } from './code-sum.ts';
import { readSummedFile, writeSummedFile } from './summed-file.ts';

type Kept = { version: string; sums: readonly string[] };

/** The sums of texts in which the checks of one text found nothing, kept in a file from one build to the next, for as long as the code is the same. */
export class KeptFlawless {
  readonly sums: Set<string>;
  readonly #file: string;
  readonly #version: string;
  readonly #known: ReadonlySet<string>;

  private constructor(file: string, version: string, known: readonly string[]) {
    this.#file = file;
    this.#version = version;
    this.#known = new Set(known);
    this.sums = new Set(known);
  }

  static async open(file: string): Promise<KeptFlawless> {
    const version = codeSum(['checks', 'bodies', 'domain']);
    const bytes = await readSummedFile({ file, report: console.warn });
    const kept: Kept | undefined = bytes && JSON.parse(bytes.toString());
    return new KeptFlawless(file, version, kept?.version === version ? kept.sums : []);
  }

  /** Keeps those that are sums of texts of today, and forgets all others. */
  async save({ texts }: Content): Promise<void> {
    const sums = new Set(texts.flatMap(({ sum }) => (sum !== undefined && this.sums.has(sum) ? [sum] : [])));
    if (sums.size === this.#known.size && sums.isSubsetOf(this.#known)) return;
    const kept: Kept = { version: this.#version, sums: [...sums].sort() };
    await writeSummedFile({ file: this.#file, report: console.warn }, [Buffer.from(JSON.stringify(kept))]);
  }
}
