import { stemOf } from './stems.ts';
import { beginningOf, type WordList } from './word-list.ts';

/** Shorter words are too often found by chance. */
const shortest = 4;

/** The folded words of a language of which its compounds may be made: those of a dictionary, and those of the site itself. */
export class Lexicon {
  readonly #dictionary: WordList;
  readonly #site: ReadonlySet<string>;
  readonly #language: string;
  readonly #siteByBeginning: ReadonlyMap<string, readonly string[]>;
  readonly #stems = new Map<string, ReadonlySet<string>>();

  constructor(language: string, { dictionary, site }: { dictionary: WordList; site: Iterable<string> }) {
    this.#dictionary = dictionary;
    this.#site = new Set(site);
    this.#language = language;
    this.#siteByBeginning = Map.groupBy(this.#site, beginningOf);
  }

  /** Whether a compound may begin with this very word. One of three letters has to be the site's own, or be `linked` to the next. */
  begins(word: string, linked: boolean): boolean {
    if (word.length < shortest - 1) return false;
    return this.#site.has(word) || ((word.length >= shortest || linked) && this.#dictionary.has(word));
  }

  /** Whether a compound may end with this word, in whatever form. */
  ends(word: string): boolean {
    if (word.length < shortest) return false;
    if (this.#site.has(word) || this.#dictionary.has(word)) return true;
    const stem = stemOf(word, this.#language);
    return stem.length >= shortest && this.#stemsLike(word).has(stem);
  }

  /** The stems of the words that begin like this one: to stem a whole dictionary would take seconds. */
  #stemsLike(word: string): ReadonlySet<string> {
    const beginning = beginningOf(word);
    const known = this.#stems.get(beginning);
    if (known) return known;
    const words = [...this.#dictionary.like(word), ...(this.#siteByBeginning.get(beginning) ?? [])];
    const stems = new Set(words.map((each) => stemOf(each, this.#language)));
    this.#stems.set(beginning, stems);
    return stems;
  }
}
