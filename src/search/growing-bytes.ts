/** Kinds of values in CBOR. https://www.rfc-editor.org/rfc/rfc8949#section-3.1 */
export const major = { number: 0, text: 3, list: 4 } as const;
export type Major = (typeof major)[keyof typeof major];

/** Bytes to which CBOR is appended. */
export class GrowingBytes {
  #bytes = new Uint8Array(16);
  #length = 0;

  /** A number, or how long the text or list is that follows; in as few bytes as can be. */
  head(kind: Major, value: number): void {
    const first = kind << 5;
    if (this.#length + 5 > this.#bytes.length) this.#grow(5);
    if (value < 24) this.#byte(first | value);
    else if (value < 0x100) this.#bytesOf(first | 24, value);
    else if (value < 0x10000) this.#bytesOf(first | 25, value >> 8, value);
    else this.#bytesOf(first | 26, value >> 24, value >> 16, value >> 8, value);
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

  #byte(value: number): void {
    this.#bytes[this.#length++] = value;
  }

  #bytesOf(...values: number[]): void {
    for (const value of values) this.#byte(value);
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
