/** How many letters the words of a line have in common. */
const commonLetters = 3;

/**
 * The folded words of a dictionary, those on one line that begin with the same three letters, in the order of their letters. There are
 * hundreds of thousands, of which a site asks for few: a line is searched as it is, and taken apart only for who asks for all of it.
 */
export class WordList {
  readonly #lines: ReadonlyMap<string, string>;

  /** Takes what `spell` has written. */
  constructor(text: string) {
    this.#lines = new Map(text.split('\n').map((line) => [line.slice(0, commonLetters), line]));
  }

  static spell(words: Iterable<string>): string {
    const lines = Map.groupBy(new Set(words), beginningOf);
    return [...lines.values()].map((line) => line.sort().join(' ')).join('\n');
  }

  static of(words: Iterable<string>): WordList {
    return new WordList(WordList.spell(words));
  }

  has(word: string): boolean {
    const line = this.#lines.get(beginningOf(word)) ?? '';
    let [from, to] = [0, line.length];
    while (from < to) {
      const start = line.lastIndexOf(' ', (from + to) >> 1) + 1;
      const first = Math.max(start, from);
      const end = endOfWord(line, first);
      const found = line.slice(first, end);
      if (found === word) return true;
      if (found < word) from = end + 1;
      else to = first - 1;
    }
    return false;
  }

  /** The words that begin with the same three letters. */
  like(word: string): readonly string[] {
    return this.#lines.get(beginningOf(word))?.split(' ') ?? [];
  }
}

function endOfWord(line: string, from: number): number {
  const end = line.indexOf(' ', from);
  return end === -1 ? line.length : end;
}

/** What words have in common that stand together in a list. */
export function beginningOf(word: string): string {
  return word.slice(0, commonLetters);
}
