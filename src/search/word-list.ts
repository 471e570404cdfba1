/** How many letters the words of a line have in common. */
const commonLetters = 3;

/**
 * The folded words of a dictionary, those on one line that begin with the same three letters. There are hundreds of
 * thousands, of which a site asks for few: a line is taken apart when it is asked for.
 */
export class WordList {
  readonly #lines: ReadonlyMap<string, string>;
  readonly #words = new Map<string, ReadonlySet<string>>();

  /** Takes what `spell` has written. */
  constructor(text: string) {
    this.#lines = new Map(text.split('\n').map((line) => [line.slice(0, commonLetters), line]));
  }

  static spell(words: Iterable<string>): string {
    const lines = Map.groupBy(new Set(words), beginningOf);
    return [...lines.values()].map((line) => line.join(' ')).join('\n');
  }

  static of(words: Iterable<string>): WordList {
    return new WordList(WordList.spell(words));
  }

  has(word: string): boolean {
    return this.like(word).has(word);
  }

  /** The words that begin with the same three letters. */
  like(word: string): ReadonlySet<string> {
    const beginning = beginningOf(word);
    const known = this.#words.get(beginning);
    if (known) return known;
    const words = new Set(this.#lines.get(beginning)?.split(' '));
    this.#words.set(beginning, words);
    return words;
  }
}

/** What words have in common that stand together in a list. */
export function beginningOf(word: string): string {
  return word.slice(0, commonLetters);
}
