import type { Problem } from '#domain/problem.ts';

const longest = 400;

/**
 * Problems as an editor reads them, three lines each, with the counts at the end. `files` is how many files were looked
 * at; it is named when there are no problems.
 */
export function renderReport(problems: readonly Problem[], files?: number): string {
  if (problems.length === 0) {
    return files === undefined ? 'No problems.' : `No problems in ${counted(files, 'file')}.`;
  }
  return [...problems.map(renderProblem), renderCounts(problems)].join('\n\n');
}

function renderProblem({ rule, level, file, line, column, field, message, fix }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  const name = (field ?? '')
    .split('.')
    .filter((step) => !/^\d*$/.test(step))
    .join('.');
  return [`${place}  ${level}  ${rule}`, `${name === '' ? '' : `${name}: `}${message}`, fix]
    .map(oneLine)
    .filter((text) => text !== '')
    .join('\n  ');
}

function renderCounts(problems: readonly Problem[]): string {
  const errors = problems.filter(({ level }) => level === 'error').length;
  const warnings = problems.length - errors;
  const counts = [errors > 0 && counted(errors, 'error'), warnings > 0 && counted(warnings, 'warning')];
  const files = new Set(problems.map(({ file }) => file)).size;
  return `${counts.filter((count) => count !== false).join(', ')} in ${counted(files, 'file')}.`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** What an editor wrote may hold line breaks, controls of the terminal, and words without end. */
function oneLine(text: string): string {
  const line = text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\p{Cc}/gu, '\uFFFD')
    .trim();
  const letters = [...line];
  return letters.length <= longest ? line : `${letters.slice(0, longest).join('')}…`;
}
