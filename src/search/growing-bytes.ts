/** Kinds of values in CBOR. https://www.rfc-editor.org/rfc/rfc8949#section-3.1 */
export const major = { number: 0, text: 3, list: 4 } as const;
export type Major = (typeof major)[keyof typeof major];

/** Bytes to which numbers and texts are appended. */
export class GrowingBytes {
  #bytes = new Uint8Array(16);
  #length = 0;

  /** In CBOR a number, or how long the text or list is that follows; in as few bytes as can be. */
  head(kind: Major, value: number): void {
    if (this.#length + 5 > this.#bytes.length) this.#grow(5);
    const first = kind << 5;
    if (value < 24) this.#put(first | value);
    else if (value < 0x100) this.#put(first | 24);
    else this.#put(first | (value < 0x10000 ? 25 : 26));
    if (value >= 0x10000) {
      this.#put(value >>> 24);
      this.#put(value >>> 16);
    }
    if (value >= 0x100) this.#put(value >>> 8);
    if (value >= 24) this.#put(value);
  }

  /** A number in groups of seven bits, the lowest first, the eighth bit saying that more follow. */
  varint(value: number): void {
    if (this.#length + 5 > this.#bytes.length) this.#grow(5);
    let rest = value;
    for (; rest > 0x7f; rest >>>= 7) this.#put(0x80 | (rest & 0x7f));
    this.#put(rest);
  }

  text(text: string): void {
    const bytes = encoder.encode(text);
    this.head(major.text, bytes.length);
    this.append(bytes);
  }

  append(bytes: Uint8Array): void {
    this.#grow(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #put(byte: number): void {
    this.#bytes[this.#length++] = byte;
  }

  #grow(more: number): void {
    const least = this.#length + more;
    if (least <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(least, this.#bytes.length * 2));
    larger.set(this.written());
    this.#bytes = larger;
  }
}

const encoder = new TextEncoder();
