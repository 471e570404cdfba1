import { expect, test } from 'vitest';
import { renderAnnotations, renderJson } from '#checks/machine-reports.ts';
import type { Problem } from '#domain/problem.ts';

const problem: Problem = {
  rule: 'body/heading-level',
  level: 'error',
  file: 'content/posts/da/a,b:c.mdx',
  line: 5,
  column: 2,
  field: 'title',
  message: { da: '100 % galt.', en: '100 % wrong.' },
  fix: { da: 'Skriv ## Et', en: 'Write ## Et' },
  mend: { kind: 'replace', was: '# ', becomes: '## ' },
};

test('other programs read every field, both languages and the counts', () => {
  expect(JSON.parse(renderJson([problem, { ...problem, level: 'warning', mend: undefined }], 9))).toEqual({
    files: 9,
    errors: 1,
    warnings: 1,
    problems: [
      {
        rule: 'body/heading-level',
        level: 'error',
        file: 'content/posts/da/a,b:c.mdx',
        line: 5,
        column: 2,
        field: 'title',
        message: { da: '100 % galt.', en: '100 % wrong.' },
        fix: { da: 'Skriv ## Et', en: 'Write ## Et' },
        mendable: true,
      },
      expect.objectContaining({ level: 'warning', mendable: false }),
    ],
  });
});

test('annotations stand at their line and survive their own signs', () => {
  expect(renderAnnotations([problem], 'da')).toBe(
    '::error file=content/posts/da/a%2Cb%3Ac.mdx,line=5,col=2,title=body/heading-level::title: 100 %25 galt.%0ASkriv ## Et',
  );
});

test('an annotation without a line names its file alone', () => {
  const { line, column, ...whole } = problem;
  expect([line, column]).toEqual([5, 2]);
  expect(renderAnnotations([{ ...whole, level: 'warning' }], 'en')).toMatch(
    /^::warning file=[^ ]+,title=body/,
  );
});
