import type { Problem } from '#domain/problem.ts';
import { type MessageLanguage, usualMessages, type Wording } from '#domain/wording.ts';

const longest = 400;

/** How a report is to be read: `files` is how many were looked at, which is told when there are no problems. */
export type ReportOptions = { files?: number | undefined; language?: MessageLanguage | undefined };

/** Problems as an editor reads them, three lines each, with the counts at the end. */
export function renderReport(
  problems: readonly Problem[],
  { files, language = usualMessages }: ReportOptions = {},
): string {
  if (problems.length > 0) {
    const each = problems.map((problem) => renderProblem(problem, language));
    return [...each, renderCounts(problems)[language]].join('\n\n');
  }
  if (files === undefined) return { da: 'Ingen problemer.', en: 'No problems.' }[language];
  const counted = fileCount(files);
  return { da: `Ingen problemer i ${counted.da}.`, en: `No problems in ${counted.en}.` }[language];
}

/** One problem in three lines: where and which rule, what is wrong, what to do. */
export function renderProblem(problem: Problem, language: MessageLanguage = usualMessages): string {
  const { rule, level, file, line, column, fix } = problem;
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  return [`${place}  ${levels[level][language]}  ${rule}`, sentence(problem, language), fix[language]]
    .map(oneLine)
    .filter((text) => text !== '')
    .join('\n  ');
}

/** What is wrong, with the name of the field in front; places in lists are left out of the name. */
export function sentence({ field, message }: Problem, language: MessageLanguage): string {
  const name = (field ?? '')
    .split('.')
    .filter((step) => !/^\d*$/.test(step))
    .join('.');
  return `${name === '' ? '' : `${name}: `}${message[language]}`;
}

const levels: Readonly<Record<Problem['level'], Wording>> = {
  error: { da: 'fejl', en: 'error' },
  warning: { da: 'advarsel', en: 'warning' },
};

function renderCounts(problems: readonly Problem[]): Wording {
  const errors = problems.filter(({ level }) => level === 'error').length;
  const warnings = problems.length - errors;
  const files = fileCount(new Set(problems.map(({ file }) => file)).size);
  const counts = [
    ...(errors > 0 ? [counted(errors, { da: 'fejl', en: 'error' }, { da: 'fejl', en: 'errors' })] : []),
    ...(warnings > 0
      ? [counted(warnings, { da: 'advarsel', en: 'warning' }, { da: 'advarsler', en: 'warnings' })]
      : []),
  ];
  return {
    da: `${counts.map(({ da }) => da).join(', ')} i ${files.da}.`,
    en: `${counts.map(({ en }) => en).join(', ')} in ${files.en}.`,
  };
}

function fileCount(count: number): Wording {
  return counted(count, { da: 'fil', en: 'file' }, { da: 'filer', en: 'files' });
}

function counted(count: number, one: Wording, several: Wording): Wording {
  const noun = count === 1 ? one : several;
  return { da: `${count} ${noun.da}`, en: `${count} ${noun.en}` };
}

/** What an editor wrote may hold line breaks, controls of the terminal, and words without end. */
export function oneLine(text: string): string {
  const line = text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\p{Cc}/gu, '\uFFFD')
    .trim();
  const letters = [...line];
  return letters.length <= longest ? line : `${letters.slice(0, longest).join('')}…`;
}
