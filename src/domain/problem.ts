import type { Wording } from './wording.ts';

export type Level = 'error' | 'warning';

/** One thing that is wrong with the content, said so that an editor can mend it. `line` and `column` count from 1. */
export type Problem = {
  /** A permanent name, such as `episode/pubDate`. */
  rule: string;
  level: Level;
  /** Path below the project, with forward slashes. */
  file: string;
  line?: number | undefined;
  column?: number | undefined;
  field?: string | undefined;
  /** The editor's own words. */
  value?: string | undefined;
  message: Wording;
  fix: Wording;
};

/** Orders problems by file, line, column and rule, so that a report reads from top to bottom. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.rule, b.rule) ||
    compareText(a.message.en, b.message.en)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
