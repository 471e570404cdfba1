import type { Answer, Question, SearchEngine } from './answer.ts';
import { kindOf, languageOf } from './facts.ts';
import { hitOf } from './hit.ts';
import { type Fetch, IndexReader } from './index-reader.ts';
import { facetsOf, narrow } from './narrowing.ts';
import { parseQuery } from './query.ts';
import { newer, rank } from './ranking.ts';
import { type FoundTerm, findTerms } from './term-search.ts';

/** Where the site begins (`/`, or a full address), and how its files are fetched. */
export type EngineOptions = { base: string; fetch?: Fetch };

const usualLimit = 10;

/** Fetches what every question needs, and then answers. Throws when the index cannot be fetched. */
export async function openEngine({
  base,
  fetch = (address) => globalThis.fetch(address),
}: EngineOptions): Promise<SearchEngine> {
  return new Engine(await IndexReader.open(base, fetch));
}

/** What an answer goes on with. */
type Rest = { records: readonly number[]; terms: readonly FoundTerm[]; question: Question };

class Engine implements SearchEngine {
  readonly #reader: IndexReader;
  readonly #rests = new WeakMap<Answer, Rest>();

  constructor(reader: IndexReader) {
    this.#reader = reader;
  }

  async ask(question: Question, signal?: AbortSignal): Promise<Answer> {
    const { facts } = this.#reader;
    const { words, language, filters = {}, sort = 'relevance', limit = usualLimit } = question;
    const found = await findTerms(this.#reader, parseQuery(words), language);
    signal?.throwIfAborted();
    const terms = found.filter(({ finds, term }) => finds.size > 0 || term.quoted);
    const ranked = rank(facts, terms);
    const all = found.length === 0 ? this.#everything() : ranked.map(({ record }) => record);
    const narrowed = narrow(facts, all, filters);
    const byDate = sort === 'date' || found.length === 0;
    const ordered = byDate ? narrowed.toSorted((a, b) => newer(facts, a, b)) : narrowed;
    const slips = new Set(ranked.filter(({ slip }) => slip).map(({ record }) => record));
    // The page's own language first, but nothing that is found by a slip before what is found as it was written.
    const groupOf = (record: number) =>
      (slips.has(record) ? 2 : 0) + (languageOf(facts, record) === language ? 0 : 1);
    const records = ordered.toSorted((a, b) => groupOf(a) - groupOf(b));
    const hits = await Promise.all(
      records.slice(0, limit).map((record) => hitOf(this.#reader, record, terms, language)),
    );
    signal?.throwIfAborted();
    const answer: Answer = {
      count: records.length,
      hits,
      facets: facetsOf(facts, all, filters, language),
      ...suggestionOf(words, found),
      without: found.filter(isNowhere).map(({ term }) => term.words[0]?.written ?? ''),
    };
    this.#rests.set(answer, { records, terms, question });
    return answer;
  }

  async more(answer: Answer): Promise<Answer> {
    const rest = this.#rests.get(answer);
    if (!rest) throw new Error('This answer is not of this search.');
    const { records, terms, question } = rest;
    const from = answer.hits.length;
    const next = records.slice(from, from + (question.limit ?? usualLimit));
    const hits = await Promise.all(
      next.map((record) => hitOf(this.#reader, record, terms, question.language)),
    );
    const longer = { ...answer, hits: [...answer.hits, ...hits] };
    this.#rests.set(longer, rest);
    return longer;
  }

  /** All pages, for somebody who only wants to narrow them; the passages of a transcript are no pages. */
  #everything(): number[] {
    const { facts } = this.#reader;
    return [...facts.ends.keys()].filter((record) => kindOf(facts, record) !== 'moment');
  }
}

/** The question with the words that were taken for others, without those that exist nowhere; nothing when none was. */
function suggestionOf(words: string, found: readonly FoundTerm[]): Pick<Answer, 'suggestion'> {
  if (found.every(({ meant }) => meant === undefined)) return {};
  const changed = found.filter((one) => one.meant !== undefined || isNowhere(one));
  const suggestion = changed.reduce(
    (text, { term, meant }) => text.replace(term.words[0]?.written ?? '', () => meant ?? ''),
    words,
  );
  return { suggestion: suggestion.replace(/\s+/g, ' ').trim() };
}

function isNowhere({ finds, term }: FoundTerm): boolean {
  return finds.size === 0 && !term.quoted;
}
