import { type AskedIn, askedIn, type BenchmarkQuestion, kinds, type QuestionKind } from './questions.ts';

/** Something that can be searched: addresses of the site, best first, none when nothing is found. */
export type Searcher = {
  readonly name: string;
  ask(words: string, language: AskedIn): Promise<readonly string[]>;
};

/** A question and what a searcher answered. */
export type Answered = { readonly question: BenchmarkQuestion; readonly addresses: readonly string[] };

/** Mean reciprocal rank within the first ten pages, from 0 to 1, and of how many questions. */
export type Score = { readonly questions: number; readonly mrr: number };

/** How well one searcher answered. `momentFirst` is a share from 0 to 1. */
export type Scores = {
  readonly all: Score;
  readonly kinds: Readonly<Record<QuestionKind, Score>>;
  readonly languages: Readonly<Record<AskedIn, Score>>;
  readonly momentFirst: number;
};

const depth = 10;

/** Asks every question, one after the other. */
export async function askAll(
  searcher: Searcher,
  questions: readonly BenchmarkQuestion[],
): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (const question of questions) {
    answered.push({ question, addresses: await searcher.ask(question.words, question.language) });
  }
  return answered;
}

/** Scores by kind and by language. */
export function scoresOf(answered: readonly Answered[]): Scores {
  const moments = answered.filter(({ question }) => question.kind === 'moment');
  return {
    all: scoreOf(answered),
    kinds: byName(kinds, (kind) => scoreOf(answered.filter(({ question }) => question.kind === kind))),
    languages: byName(askedIn, (language) =>
      scoreOf(answered.filter(({ question }) => question.language === language)),
    ),
    momentFirst: moments.filter(momentComesFirst).length / moments.length,
  };
}

/** One divided by the rank of the first right page; several places of one page count as one; 0 beyond the tenth. */
export function reciprocalRank({ question, addresses }: Answered): number {
  const pages = [...new Set(addresses.map(pageOf))].slice(0, depth);
  const right = new Set(question.right.map(({ page }) => page));
  const rank = pages.findIndex((page) => right.has(page));
  return rank < 0 ? 0 : 1 / (rank + 1);
}

/** Whether the first place with a time is the right one, with no other page before it. */
export function momentComesFirst({ question, addresses }: Answered): boolean {
  const index = addresses.findIndex((address) => secondOf(address) !== undefined);
  const address = addresses[index];
  if (address === undefined) return false;
  const second = secondOf(address) ?? Number.NaN;
  return (
    addresses.slice(0, index).every((earlier) => pageOf(earlier) === pageOf(address)) &&
    question.right.some(
      ({ page, from = 0, to = 0 }) => page === pageOf(address) && second >= from && second < to,
    )
  );
}

/** The share, from 0 to 1, of words that exist nowhere to which the searcher answered with nothing. */
export function honesty(answers: readonly (readonly string[])[]): number {
  return answers.filter(({ length }) => length === 0).length / answers.length;
}

function scoreOf(answered: readonly Answered[]): Score {
  const sum = answered.map(reciprocalRank).reduce((total, each) => total + each, 0);
  return { questions: answered.length, mrr: sum / answered.length };
}

function pageOf(address: string): string {
  return address.replace(/[?#].*$/, '');
}

/** The time of a segment's address, `#t-12.5` or, in another language than the spoken one, `#t-en-12.5`. */
function secondOf(address: string): number | undefined {
  const [, seconds] = /#t-(?:[a-z][a-z-]*-)?(\d+(?:\.\d+)?)$/i.exec(address) ?? [];
  return seconds === undefined ? undefined : Number(seconds);
}

function byName<Name extends string, Value>(names: readonly Name[], value: (name: Name) => Value) {
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, Value>;
}
