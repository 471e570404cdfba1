import type { Cost } from './measured-process.ts';
import { median } from './median.ts';
import type { Load } from './scale.ts';

/** What was done before a build: nothing is left of earlier ones, nothing changed, a text changed, or only where a link leads. */
export const turns = ['cold', 'warm', 'edit', 'link'] as const;

export type Turn = (typeof turns)[number];

/** Of which project, and of what corpus, something was measured. */
export type Circumstance = { project: string; seed: number; items: number };

/** One build. */
export type BuildResult = Circumstance &
  Cost & { what: 'build'; round: number; engine: string; turn: Turn; files: number; bytes: number };

/** A build that did not end well; nothing is known of what it would have taken. */
export type FailedResult = Circumstance & {
  what: 'failure';
  round: number;
  engine: string;
  turn: Turn;
  said: string;
};

/** What a visitor who was never here fetches at first. */
export type VisitResult = Circumstance & { what: 'visit'; views: Readonly<Record<string, Load>> };

export type Result = BuildResult | FailedResult | VisitResult;

/** Reads results, one JSON object a line; a line that was cut when somebody stopped the run is left out. */
export function parseResults(text: string): Result[] {
  return text.split('\n').flatMap((line) => {
    try {
      const result: unknown = JSON.parse(line);
      return isResult(result) ? [result] : [];
    } catch {
      return [];
    }
  });
}

function isResult(value: unknown): value is Result {
  return typeof value === 'object' && value !== null && 'what' in value && 'items' in value;
}

/** Whether two results answer the same question, so that one of them is enough. */
export function isSame(one: Result, other: Result): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf(result: Result): string {
  const { project, seed, items } = result;
  const more = result.what === 'visit' ? ['visit'] : [result.round, result.engine, result.turn];
  return JSON.stringify([project, seed, items, ...more]);
}

/** The builds of one kind. */
export function buildsOf(
  results: readonly Result[],
  { items, engine, turn }: { items: number; engine: string; turn: Turn },
): BuildResult[] {
  return results.filter(
    (result): result is BuildResult =>
      result.what === 'build' && result.items === items && result.engine === engine && result.turn === turn,
  );
}

/** The sizes that something was measured at, the smallest first. */
export function sizesOf(results: readonly Result[]): number[] {
  return [...new Set(results.map(({ items }) => items))].sort((a, b) => a - b);
}

/** A number of every build. */
export type Measure = (build: BuildResult) => number;

/** How one kind of build compares with another, round by round, so that a slow moment of the machine weighs on both. */
export type Ratio = { title: string; rounds: readonly number[]; median: number };

type Kind = { items: number; engine: string; turn: Turn };

/** The ratio of two kinds of builds; undefined when they have no round in common. */
export function ratioOf(
  results: readonly Result[],
  title: string,
  [one, other]: readonly [Kind, Kind],
  measure: Measure,
): Ratio | undefined {
  const others = buildsOf(results, other);
  const rounds = buildsOf(results, one).flatMap((build) => {
    const beside = others.find(({ round }) => round === build.round);
    return beside === undefined ? [] : [measure(build) / measure(beside)];
  });
  const middle = median(rounds);
  return middle === undefined ? undefined : { title, rounds, median: middle };
}
