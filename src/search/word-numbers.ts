import { type WrittenWord, writtenWord } from './text-words.ts';

/** A number for every different word as it is written, from 0 up: a site has far fewer different words than words. */
export class WordNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #words: WrittenWord[] = [];
  readonly #forms: (readonly number[])[] = [];

  /** All words that have a number, in the order of their numbers. */
  get words(): readonly WrittenWord[] {
    return this.#words;
  }

  /** The number of a word as it stands in a text. */
  numberOf(found: string): number {
    return this.#numbers.get(found) ?? this.#add(found);
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

  #add(found: string): number {
    const word = writtenWord(found);
    const number = this.#words.push(word) - 1;
    this.#numbers.set(found, number);
    // Only after the word itself has its number: it may be its own only form.
    this.#forms[number] =
      word.parts.length === 0 ? [number] : [word.text, ...word.parts].map((form) => this.numberOf(form));
    return number;
  }
}
