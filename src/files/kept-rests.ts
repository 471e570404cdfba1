import { closeSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/** Where a piece lies in a file, how many bytes it has, and a sum of them. */
export type Stretch = [from: number, length: number, sum: number];

/** Where pieces lie that are written one after another. */
export function stretchesOf(pieces: readonly Uint8Array[]): Stretch[] {
  let end = 0;
  return pieces.map((piece) => {
    end += piece.length;
    return [end - piece.length, piece.length, crc32(piece)];
  });
}

/** A file of many pieces, of which few are ever read; it is open from the first one on. */
export class KeptRests {
  readonly #file: string;
  readonly #damaged: () => void;
  #open: number | undefined;
  #closed = false;

  /** `damaged` hears that a piece was not as it was written. */
  constructor(file: string, damaged: () => void) {
    this.#file = file;
    this.#damaged = damaged;
  }

  /** The bytes of a piece; undefined when they are not as they were written, and after the file was closed. */
  read([from, length, sum]: Stretch): Uint8Array | undefined {
    if (this.#closed) return undefined;
    const bytes = Buffer.allocUnsafeSlow(length);
    try {
      this.#open ??= openSync(this.#file, 'r');
      const count = length === 0 ? 0 : readSync(this.#open, bytes, 0, length, from);
      if (count === length && crc32(bytes) === sum) return bytes;
    } catch {
      // What cannot be read is no better than what is damaged.
    }
    this.#damaged();
    return undefined;
  }

  close(): void {
    this.#closed = true;
    if (this.#open !== undefined) closeSync(this.#open);
  }
}
