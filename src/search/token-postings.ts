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

  /** Adds a record, numbered higher than all before it: the words at its places, that at 1 first, each with its tokens. */
  add(record: number, words: Uint32Array, tokensOf: (word: number) => readonly number[]): void {
    const counts = new Map<number, number>();
    for (const word of words) {
      for (const token of tokensOf(word)) counts.set(token, (counts.get(token) ?? 0) + 1);
    }
    for (const [token, count] of counts) this.#written[token]?.begin(record, count);
    let place = 1;
    for (const word of words) {
      for (const token of tokensOf(word)) this.#written[token]?.put(place);
      place++;
    }
  }

  /** All tokens in the order of the alphabet. */
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
  #left = 0;

  constructor(token: string) {
    this.#token = token;
  }

  begin(record: number, places: number): void {
    this.#bytes.head(major.list, 3);
    this.#bytes.head(major.number, record - this.#lastRecord);
    this.#bytes.head(major.list, places);
    this.#lastRecord = record;
    this.#lastPlace = 0;
    this.#left = places;
    this.#records++;
    this.#places += places;
  }

  put(place: number): void {
    this.#bytes.head(major.number, place - this.#lastPlace);
    this.#lastPlace = place;
    if (--this.#left === 0) this.#bytes.head(major.list, 0);
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
