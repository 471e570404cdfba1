import { expect, test } from 'vitest';
import { renderReport } from '#checks/report.ts';
import type { Problem } from '#domain/problem.ts';

const problem: Problem = {
  rule: 'episode/duration',
  level: 'error',
  file: 'content/episodes/radio/67/index.mdx',
  line: 5,
  column: 11,
  field: 'duration',
  message: {
    da: '"62 min" er ikke en længde i tid.',
    en: '"62 min" is not a length of time.',
  },
  fix: {
    da: 'Skriv timer:minutter:sekunder, for eksempel duration: "1:02:00".',
    en: 'Write hours:minutes:seconds, for example duration: "1:02:00".',
  },
};

test('a problem has three lines, and the counts stand at the end', () => {
  expect(renderReport([problem])).toBe(`content/episodes/radio/67/index.mdx:5:11  error  episode/duration
  duration: "62 min" is not a length of time.
  Write hours:minutes:seconds, for example duration: "1:02:00".

1 error in 1 file.`);
});

test('errors and warnings are counted apart, files once', () => {
  const warning: Problem = { ...problem, level: 'warning' };
  const elsewhere = { ...problem, file: 'content/site.yaml' };
  expect(renderReport([problem, problem, warning, elsewhere])).toMatch(/\n3 errors, 1 warning in 2 files\.$/);
  expect(renderReport([warning, warning])).toMatch(/\n2 warnings in 1 file\.$/);
});

test('the same report can be read in Danish', () => {
  const warning: Problem = { ...problem, level: 'warning' };
  expect(
    renderReport([problem, warning, warning], { language: 'da' }),
  ).toBe(`content/episodes/radio/67/index.mdx:5:11  fejl  episode/duration
  duration: "62 min" er ikke en længde i tid.
  Skriv timer:minutter:sekunder, for eksempel duration: "1:02:00".

content/episodes/radio/67/index.mdx:5:11  advarsel  episode/duration
  duration: "62 min" er ikke en længde i tid.
  Skriv timer:minutter:sekunder, for eksempel duration: "1:02:00".

content/episodes/radio/67/index.mdx:5:11  advarsel  episode/duration
  duration: "62 min" er ikke en længde i tid.
  Skriv timer:minutter:sekunder, for eksempel duration: "1:02:00".

1 fejl, 2 advarsler i 1 fil.`);
  expect(renderReport([], { files: 12, language: 'da' })).toBe('Ingen problemer i 12 filer.');
});

test('without problems it says how many files were looked at', () => {
  expect(renderReport([], { files: 12 })).toBe('No problems in 12 files.');
  expect(renderReport([], { files: 1 })).toBe('No problems in 1 file.');
  expect(renderReport([])).toBe('No problems.');
});

test('a problem without a line names the file, one without a field has no prefix', () => {
  const { line, column, field, ...bare } = problem;
  expect([line, column, field]).toEqual([5, 11, 'duration']);
  expect(renderReport([bare]).split('\n').slice(0, 2)).toEqual([
    'content/episodes/radio/67/index.mdx  error  episode/duration',
    '  "62 min" is not a length of time.',
  ]);
});

test('places in lists are named by their field, not by their number', () => {
  expect(renderReport([{ ...problem, field: 'people.1.person' }])).toContain('\n  people.person: "62 min"');
});

test('a value with line breaks stays within the three lines', () => {
  const odd = 'The value "a\n  b\r\nc" is odd.';
  const text = renderReport([{ ...problem, message: { da: odd, en: odd } }]);
  expect(text.split('\n\n')[0]?.split('\n')).toHaveLength(3);
});
