import {
  askedIn,
  type BenchmarkQuestion,
  kinds,
  type NonsenseWord,
  readNonsense,
  readQuestions,
} from './questions.ts';
import { askAll, honesty, type Scores, type Searcher, scoresOf } from './scoring.ts';

/** How one searcher did: on the questions one may tune on, on those held out, and on words that exist nowhere. */
export type Marks = {
  readonly name: string;
  readonly tuned: Scores;
  readonly heldOut: Scores;
  readonly honest: number;
};

/** Asks every searcher everything. */
export async function compare(searchers: readonly Searcher[]): Promise<Marks[]> {
  const [tuned, heldOut, nonsense] = await Promise.all([
    readQuestions('tuned'),
    readQuestions('held-out'),
    readNonsense(),
  ]);
  const marks: Marks[] = [];
  for (const searcher of searchers) marks.push(await mark(searcher, tuned, heldOut, nonsense));
  return marks;
}

async function mark(
  searcher: Searcher,
  tuned: readonly BenchmarkQuestion[],
  heldOut: readonly BenchmarkQuestion[],
  nonsense: readonly NonsenseWord[],
): Promise<Marks> {
  const answers: (readonly string[])[] = [];
  for (const { word, language } of nonsense) answers.push(await searcher.ask(word, language));
  return {
    name: searcher.name,
    tuned: scoresOf(await askAll(searcher, tuned)),
    heldOut: scoresOf(await askAll(searcher, heldOut)),
    honest: honesty(answers),
  };
}

/** Rows by kind and language, a column a searcher, for `console.table`. Every number lies between 0 and 1. */
export function tableOf(
  marks: readonly Marks[],
  part: 'tuned' | 'heldOut',
): Record<string, Record<string, string>> {
  const row = (value: (scores: Scores, marks: Marks) => number) =>
    Object.fromEntries(marks.map((each) => [each.name, value(each[part], each).toFixed(3)]));
  return {
    'all questions': row(({ all }) => all.mrr),
    ...Object.fromEntries(kinds.map((kind) => [kind, row((scores) => scores.kinds[kind].mrr)])),
    ...Object.fromEntries(
      askedIn.map((language) => [`asked in ${language}`, row((scores) => scores.languages[language].mrr)]),
    ),
    'right moment first': row(({ momentFirst }) => momentFirst),
    'nonsense answered with nothing': row((_scores, { honest }) => honest),
  };
}
