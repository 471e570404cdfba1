import { type WrittenWord, writtenWord } from './text-words.ts';

/**
 * A number for every different word as it is written, from 0 up: a site has far fewer different words than words. A table
 * of hashes of our own, because a `Map` would need each word cut out of its text first.
 */
export class WordNumbers {
  readonly #found: string[] = [];
  readonly #hashes: number[] = [];
  readonly #words: WrittenWord[] = [];
  readonly #forms: (readonly number[])[] = [];
  /** Numbers, counted from 1, by the hashes of their words, or in the next place that is free. */
  #slots = new Int32Array(1 << 14);

  /** All words that have a number, in the order of their numbers. */
  get words(): readonly WrittenWord[] {
    return this.#words;
  }

  /** Throws for a number that no word has. */
  wordAt(number: number): WrittenWord {
    const word = this.#words[number];
    if (!word) throw new Error(`No word has the number ${number}.`);
    return word;
  }

  /** The words by which a word is known: itself, or what hyphens join, as one and each by itself. */
  formsOf(number: number): readonly number[] {
    return this.#forms[number] ?? [];
  }

  /** The number of the word that stands in a text from `start` to `end`. */
  numberOf(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let entry = this.#slots[slot]; entry; entry = this.#slots[slot]) {
      if (this.#hashes[entry - 1] === hash && isAt(text, start, end, this.#found[entry - 1] ?? ''))
        return entry - 1;
      slot = (slot + 1) & mask;
    }
    return this.#add(text.slice(start, end), hash);
  }

  #add(found: string, hash: number): number {
    const word = writtenWord(found);
    const number = this.#words.push(word) - 1;
    this.#found.push(found);
    this.#hashes.push(hash);
    if (this.#words.length * 2 > this.#slots.length) this.#grow();
    else this.#enter(number);
    // Only after the word itself has its number: it may be its own only form.
    this.#forms[number] =
      word.parts.length === 0
        ? [number]
        : [word.text, ...word.parts].map((form) => this.numberOf(form, 0, form.length));
    return number;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 4);
    for (const number of this.#words.keys()) this.#enter(number);
  }

  #enter(number: number): void {
    const mask = this.#slots.length - 1;
    let slot = (this.#hashes[number] ?? 0) & mask;
    while (this.#slots[slot]) slot = (slot + 1) & mask;
    this.#slots[slot] = number + 1;
  }
}

/** FNV-1a, over units of UTF-16. https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

function isAt(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) !== word.charCodeAt(at - start)) return false;
  return true;
}
