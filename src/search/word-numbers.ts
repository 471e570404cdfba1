import type { WrittenWord } from './text-words.ts';

/** A number for every different word as it is written, from 0 up: a site has far fewer different words than words. */
export class WordNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #words: WrittenWord[] = [];
  readonly #forms: (readonly number[])[] = [];

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

  numberOf({ text, parts }: WrittenWord): number {
    return parts.length === 0 ? this.#plain(text) : this.#joined({ text, parts });
  }

  /** The words by which a word is known: itself, or what hyphens join, as one and each by itself. */
  formsOf(number: number): readonly number[] {
    return this.#forms[number] ?? [];
  }

  #plain(text: string): number {
    return this.#numbers.get(text) ?? this.#add(text, { text, parts: [] });
  }

  #joined(word: WrittenWord): number {
    const key = word.parts.join('-');
    return (
      this.#numbers.get(key) ??
      this.#add(
        key,
        word,
        [word.text, ...word.parts].map((form) => this.#plain(form)),
      )
    );
  }

  #add(key: string, word: WrittenWord, forms?: readonly number[]): number {
    const number = this.#words.push(word) - 1;
    this.#forms.push(forms ?? [number]);
    this.#numbers.set(key, number);
    return number;
  }
}
