const [other, letter, mark, joint] = [1, 2, 3, 4];

/**
 * Finds the same words as `textWords`, for the build, which reads millions of them: what each character is
 * is looked up once, and nothing is made but what the visitor makes.
 */
export class WordScanner {
  readonly #kinds = new Uint8Array(0x10000);

  /** Visits the words in order: from `start` to `end`. */
  scan(text: string, visit: (start: number, end: number) => void): void {
    const length = text.length;
    let at = 0;
    while (at < length) {
      if (this.#kindAt(text, at) !== letter) {
        at += widthAt(text, at);
        continue;
      }
      const start = at;
      for (; at < length; at += widthAt(text, at)) {
        const kind = this.#kindAt(text, at);
        if (kind === letter || kind === mark) continue;
        if (kind === other || at + 1 === length || this.#kindAt(text, at + 1) !== letter) break;
      }
      visit(start, at);
    }
  }

  #kindAt(text: string, at: number): number {
    const code = text.charCodeAt(at);
    if (isPair(code)) return kindOf(String.fromCodePoint(text.codePointAt(at) ?? 0));
    const known = this.#kinds[code];
    if (known) return known;
    const kind = kindOf(text.charAt(at));
    this.#kinds[code] = kind;
    return kind;
  }
}

/** Whether a unit of UTF-16 is the first of two that are one character. */
function isPair(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

function widthAt(text: string, at: number): number {
  return isPair(text.charCodeAt(at)) && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function kindOf(character: string): number {
  if (/[\p{L}\p{N}]/u.test(character)) return letter;
  if (/\p{M}/u.test(character)) return mark;
  if (/['’\u00AD\u2010\u2011-]/.test(character)) return joint;
  return other;
}
