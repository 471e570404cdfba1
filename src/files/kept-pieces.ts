import { createHash } from 'node:crypto';
import { readSummedFile, type SummedFile, writeSummedFile } from './summed-file.ts';

const nameLength = 16;
const entryLength = nameLength + 4;

/**
 * Pieces of bytes, each under a name that says what it was made of, kept in one file from one build to the next. What a
 * build does not ask for is dropped when it keeps something new.
 */
export class KeptPieces {
  readonly #file: SummedFile | undefined;
  readonly #known: ReadonlyMap<string, Uint8Array>;
  readonly #used = new Map<string, Uint8Array>();
  #made = 0;

  private constructor(file: SummedFile | undefined, known: ReadonlyMap<string, Uint8Array>) {
    this.#file = file;
    this.#known = known;
  }

  /** Opens what an earlier build has kept; a damaged file is reported, and everything is made anew. */
  static async open(file: SummedFile): Promise<KeptPieces> {
    const bytes = await readSummedFile(file);
    return new KeptPieces(file, bytes ? parsePieces(bytes) : new Map());
  }

  /** Nothing is kept, neither from before nor for later. */
  static none(): KeptPieces {
    return new KeptPieces(undefined, new Map());
  }

  /** The name of what is made of these parts. */
  static nameOf(...parts: readonly (string | Uint8Array)[]): string {
    const hash = createHash('sha256');
    // With its length before it, no part can pass for the end of another.
    for (const part of parts) hash.update(`${part.length} `).update(part);
    return hash.digest('hex').slice(0, 2 * nameLength);
  }

  /** How many pieces had to be made. */
  get made(): number {
    return this.#made;
  }

  find(name: string): Uint8Array | undefined {
    const bytes = this.#used.get(name) ?? this.#known.get(name);
    if (bytes) this.#used.set(name, bytes);
    return bytes;
  }

  /** A piece that has been found or made. Throws for any other. */
  get(name: string): Uint8Array {
    const bytes = this.find(name);
    if (!bytes) throw new Error(`No piece of the search index is called ${name}.`);
    return bytes;
  }

  add(name: string, bytes: Uint8Array): void {
    this.#used.set(name, bytes);
    this.#made++;
  }

  /** The piece of that name, made if it is not there. */
  async findOrMake(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const known = this.find(name);
    if (known) return known;
    const bytes = await make();
    this.add(name, bytes);
    return bytes;
  }

  /** Drops nothing this time, as what was not asked for is needed by the next build that makes more. */
  keepAll(): void {
    for (const [name, bytes] of this.#known) this.#used.set(name, bytes);
  }

  /** Keeps what was asked for or made, and nothing else; everything stays as it is when nothing was made. */
  async save(): Promise<void> {
    if (this.#file && this.#made > 0) await writeSummedFile(this.#file, spellPieces(this.#used));
  }
}

/** How many pieces there are, the name and length of each, and then the pieces themselves. */
function spellPieces(pieces: ReadonlyMap<string, Uint8Array>): Uint8Array[] {
  const head = Buffer.alloc(4 + pieces.size * entryLength);
  head.writeUInt32LE(pieces.size);
  let at = 4;
  for (const [name, bytes] of pieces) {
    head.write(name, at, 'hex');
    head.writeUInt32LE(bytes.length, at + nameLength);
    at += entryLength;
  }
  return [head, ...pieces.values()];
}

function parsePieces(file: Buffer): Map<string, Uint8Array> {
  const pieces = new Map<string, Uint8Array>();
  const count = file.readUInt32LE();
  let from = 4 + count * entryLength;
  for (let at = 4; pieces.size < count; at += entryLength) {
    const to = from + file.readUInt32LE(at + nameLength);
    pieces.set(file.toString('hex', at, at + nameLength), file.subarray(from, to));
    from = to;
  }
  return pieces;
}
