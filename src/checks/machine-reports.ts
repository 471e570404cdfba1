import type { Problem } from '#domain/problem.ts';
import type { MessageLanguage } from '#domain/wording.ts';
import { oneLine, sentence } from './report.ts';

/** Problems as JSON, for other programs: every field of each problem, messages in every language, and the counts. */
export function renderJson(problems: readonly Problem[], files: number): string {
  const errors = problems.filter(({ level }) => level === 'error').length;
  const told = problems.map(({ mend, ...problem }) => ({ ...problem, mendable: mend !== undefined }));
  return JSON.stringify({ files, errors, warnings: problems.length - errors, problems: told }, null, 2);
}

/** Problems as GitHub shows them beside the lines. https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
export function renderAnnotations(problems: readonly Problem[], language: MessageLanguage): string {
  return problems
    .map((problem) => {
      const { level, file, line, column, rule, fix } = problem;
      const place = line === undefined ? [] : [`line=${line}`, `col=${column ?? 1}`];
      const properties = [`file=${property(file)}`, ...place, `title=${property(rule)}`].join(',');
      const words = [sentence(problem, language), fix[language]].map(oneLine).join('\n');
      return `::${level} ${properties}::${data(words)}`;
    })
    .join('\n');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
