import type { Rule } from './rule.ts';
import type { Wording } from './wording.ts';

export type Level = 'error' | 'warning';

/** What mends a problem without asking anybody. */
export type Mend =
  /** On the problem's line, from its column on, `was` becomes `becomes`. */
  | { kind: 'replace'; was: string; becomes: string }
  /** The file gets another name in its folder, also where the texts beside it mention it. */
  | { kind: 'rename'; to: string }
  /** The file is written as UTF-8 without a mark at its beginning. */
  | { kind: 'encode' }
  /** Tabs at the beginning of its lines become two spaces each. */
  | { kind: 'indent' };

/** One thing that is wrong with the content, said so that an editor can mend it. `line` and `column` count from 1. */
export type Problem = {
  /** A permanent name, such as `episode/pubDate`. */
  rule: Rule;
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
  /** The one right answer, when there is one; `npm run check -- --fix` carries it out. */
  mend?: Mend | undefined;
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
