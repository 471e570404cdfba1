import { GrowingBytes, major } from './growing-bytes.ts';

/** Where a token stands, as a chunk of the index says it: how many records hold it, at how many places, and the bytes. */
export type TokenPostings = { token: string; records: number; places: number; bytes: Uint8Array };

/**
 * Gathers where each token stands. A record is `[records since the last one, [places, each since the last one], []]` in
 * CBOR, as Pagefind 1.6 has it; the empty list would say how words weigh. https://www.rfc-editor.org/rfc/rfc8949
 */
export class PostingsWriter {
  readonly #numbers = new Map<string, number>();
  readonly #written: Written[] = [];

  /** The number of a token, by which `add` knows it. */
  numberOf(token: string): number {
    const known = this.#numbers.get(token);
    if (known !== undefined) return known;
    const number = this.#written.push(new Written(token)) - 1;
    this.#numbers.set(token, number);
    return number;
  }

  /** Adds a record, numbered higher than all before it, by the tokens at each of its places, those at 1 first. */
  add(record: number, places: readonly (readonly number[])[]): void {
    const written = this.#written;
    for (const tokens of places) for (const token of tokens) written[token]?.expect();
    let place = 1;
    for (const tokens of places) {
      for (const token of tokens) written[token]?.put(record, place);
      place++;
    }
  }

  /** All tokens that stand somewhere, in the order of the alphabet. */
  all(): TokenPostings[] {
    return this.#written
      .map((each) => each.postings())
      .filter(({ records }) => records > 0)
      .sort((one, other) => (one.token < other.token ? -1 : 1));
  }
}

/** What has been written of a token. */
class Written {
  readonly #token: string;
  readonly #bytes = new GrowingBytes();
  #records = 0;
  #places = 0;
  #lastRecord = 0;
  #lastPlace = 0;
  /** How many places of the record at hand are still to come, and whether none has come yet. */
  #left = 0;
  #isNew = true;

  constructor(token: string) {
    this.#token = token;
  }

  expect(): void {
    this.#left++;
  }

  put(record: number, place: number): void {
    const bytes = this.#bytes;
    if (this.#isNew) {
      bytes.head(major.list, 3);
      bytes.head(major.number, record - this.#lastRecord);
      bytes.head(major.list, this.#left);
      this.#isNew = false;
      this.#lastRecord = record;
      this.#lastPlace = 0;
      this.#records++;
      this.#places += this.#left;
    }
    bytes.head(major.number, place - this.#lastPlace);
    this.#lastPlace = place;
    this.#left--;
    if (this.#left > 0) return;
    bytes.head(major.list, 0);
    this.#isNew = true;
  }

  postings(): TokenPostings {
    return {
      token: this.#token,
      records: this.#records,
      places: this.#places,
      bytes: this.#bytes.written(),
    };
  }
}
